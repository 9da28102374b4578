import { z } from "zod";
import type { Viewer } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import type { Transfer } from "#lib/transfers/queries";
import { transferTexts } from "#lib/transfers/validation";
import { persoonsgegevensGezien, seenIn, seenName } from "./privacy.ts";

export const transferNames: Readonly<Record<string, string>> = {
  context: "omstandigheden",
  result: "opbrengst",
  ...seenName,
};

/** A transfer as it is sent. */
export const OverdrachtInvoer = z.strictObject({
  omstandigheden: transferTexts.context,
  opbrengst: transferTexts.result,
  persoonsgegevensGezien,
});

/** A change of one's own transfer; what is left out stays as it is. */
export const OverdrachtWijziging = OverdrachtInvoer.partial();

/** A transfer as it comes back. */
export const Overdracht = z.object({
  id: z.uuid(),
  casus: z.int(),
  omstandigheden: z.string(),
  opbrengst: z.string(),
  deelnemer: z.object({ naam: z.string(), handle: z.string() }),
  organisatie: z.object({ naam: z.string(), slug: z.string() }),
  eigen: z.boolean(),
  versie: z.int(),
  verteldOp: z.iso.datetime(),
  bewerktOp: z.iso.datetime().nullable(),
  links: z.object({ self: z.url() }),
});

export const toOverdracht = (viewer: Viewer, transfer: Transfer): z.output<typeof Overdracht> => ({
  id: transfer.id,
  casus: transfer.caseNumber,
  omstandigheden: transfer.context,
  opbrengst: transfer.result,
  deelnemer: { naam: transfer.participant.name, handle: transfer.participant.handle },
  organisatie: { naam: transfer.organisation.name, slug: transfer.organisation.slug },
  eigen: viewer.kind === "participant" && viewer.id === transfer.participantId,
  versie: transfer.version,
  verteldOp: transfer.toldAt.toISOString(),
  bewerktOp: transfer.editedAt?.toISOString() ?? null,
  links: { self: `${env.APP_URL}/api/v1/overdrachten/${transfer.id}` },
});

/** A Dutch transfer, or a change of one, in the terms of the commands. What is absent stays absent. */
export const transferInput = (good: Record<string, unknown>) => ({
  ...seenIn(good),
  ...("omstandigheden" in good && { context: good.omstandigheden }),
  ...("opbrengst" in good && { result: good.opbrengst }),
});
