import type { Viewer } from "#lib/auth/actor";
import type { Comment } from "#lib/comments/queries";
import type { CommentKind } from "#lib/comments/validation";

export const kindSlugs = { question: "vraag", experience: "ervaring", reflection: "reflectie", tip: "tip" } as const;
export const kindsBySlug: Record<string, CommentKind> = Object.fromEntries(
  Object.entries(kindSlugs).map(([key, slug]) => [slug, key as CommentKind]),
);

/** A comment as the API and the discussion on the screen know it. */
export interface Reactie {
  id: string;
  casus: number;
  ouderId: string | null;
  niveau: number;
  soort: (typeof kindSlugs)[CommentKind];
  tekst: string | null;
  auteur: { naam: string; handle: string; functie: string } | null;
  organisatie: { naam: string; slug: string } | null;
  waardevol: number;
  gestemd: boolean;
  eigen: boolean;
  verwijderd: boolean;
  verborgen: "wacht" | "verborgen" | null;
  versie: number;
  geplaatstOp: string;
  bewerktOp: string | null;
  links: { self: string };
}

/** An empty place (deleted, or hidden for this viewer) has no text and no author. */
export function toReactie(viewer: Viewer, comment: Comment): Reactie {
  const empty = comment.gone || comment.deletedAt !== null;
  return {
    id: comment.id,
    casus: comment.caseNumber,
    ouderId: comment.parentId,
    niveau: comment.depth,
    soort: kindSlugs[comment.kind],
    tekst: empty ? null : comment.body,
    auteur: empty
      ? null
      : { naam: comment.author.name, handle: comment.author.handle, functie: comment.author.jobTitle },
    organisatie: empty ? null : { naam: comment.organisation.name, slug: comment.organisation.slug },
    waardevol: empty ? 0 : comment.votes,
    gestemd: !empty && comment.voted,
    eigen: !empty && viewer.kind === "participant" && viewer.id === comment.authorId,
    verwijderd: empty,
    verborgen: empty || comment.hiding === null ? null : comment.hiding === "held" ? "wacht" : "verborgen",
    versie: comment.version,
    geplaatstOp: comment.postedAt.toISOString(),
    bewerktOp: empty ? null : (comment.editedAt?.toISOString() ?? null),
    links: { self: `/api/v1/reacties/${comment.id}` },
  };
}
