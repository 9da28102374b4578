import { env } from "#lib/core/env";
import type { WebhookKind } from "#lib/webhooks/choices";

/** The name of each kind as it goes over the line. */
export const kindNames = {
  "case.posted": "casus.geplaatst",
  "case.published": "casus.gepubliceerd",
  "case.changed": "casus.gewijzigd",
  "case.hidden": "casus.verborgen",
  "case.restored": "casus.teruggezet",
  "comment.posted": "reactie.geplaatst",
  "comment.changed": "reactie.gewijzigd",
  "comment.hidden": "reactie.verborgen",
  "comment.restored": "reactie.teruggezet",
  "tip.shared": "tip.gedeeld",
  "tip.hidden": "tip.verborgen",
} as const satisfies Record<WebhookKind, string>;

export const TEST_KIND = "test";

export interface Message {
  kind: WebhookKind | typeof TEST_KIND;
  caseNumber: number | null;
  commentId: string | null;
  tipId: string | null;
  happenedAt: Date;
}

/**
 * What a receiver gets: what happened, of what, and where to read it. No word of anybody, and no title in an address: who
 * wants to read asks the API with a key, and gets what its holder may read at that moment.
 */
export function messageText({ kind, caseNumber, commentId, tipId, happenedAt }: Message): string {
  const api = `${env.APP_URL}/api/v1`;
  const links =
    caseNumber === null
      ? {}
      : {
          links: {
            self: commentId ? `${api}/reacties/${commentId}` : `${api}/casussen/${caseNumber}`,
            casus: `${api}/casussen/${caseNumber}`,
            pagina: `${env.APP_URL}/casussen/${caseNumber}`,
          },
        };
  return JSON.stringify({
    type: kind === TEST_KIND ? "test" : kindNames[kind],
    timestamp: happenedAt.toISOString(),
    data: { casus: caseNumber, reactie: commentId, tip: tipId, ...links },
  });
}
