import { z } from "zod";
import type { Viewer } from "#lib/auth/actor";
import { commentKinds } from "#lib/comments/choices";
import { kindSlugs, kindsBySlug } from "#lib/comments/dutch";
import type { KindSlug } from "#lib/comments/dutch";
import type { Comment } from "#lib/comments/queries";
import { commentBody } from "#lib/comments/validation";
import { env } from "#lib/core/env";
import { persoonsgegevensGezien, seenIn, seenName } from "./privacy.ts";

const kindNames = commentKinds.map((kind) => kindSlugs[kind]) as [KindSlug, ...KindSlug[]];

export const commentNames: Readonly<Record<string, string>> = {
  kind: "soort",
  body: "tekst",
  parentId: "ouderId",
  ...seenName,
};

export const soort = z.enum(kindNames, "kindMissing");

/** A comment as it is sent. */
export const ReactieInvoer = z.strictObject({
  soort,
  tekst: commentBody,
  ouderId: z.uuid("wrongValue").nullish(),
  persoonsgegevensGezien,
});

/** A change of one's own comment; what is left out stays as it is. */
export const ReactieWijziging = z.strictObject({
  soort: soort.optional(),
  tekst: commentBody.optional(),
  persoonsgegevensGezien,
});

/** A comment as it comes back, and as the discussion on the screen knows it. */
export const Reactie = z.object({
  id: z.uuid(),
  casus: z.int(),
  ouderId: z.uuid().nullable(),
  niveau: z.int(),
  soort: z.enum(kindNames),
  tekst: z.string().nullable(),
  auteur: z.object({ naam: z.string(), handle: z.string(), functie: z.string() }).nullable(),
  organisatie: z.object({ naam: z.string(), slug: z.string() }).nullable(),
  waardevol: z.int(),
  gestemd: z.boolean(),
  eigen: z.boolean(),
  verwijderd: z.boolean(),
  verborgen: z.enum(["wacht", "verborgen"]).nullable(),
  versie: z.int(),
  geplaatstOp: z.iso.datetime(),
  bewerktOp: z.iso.datetime().nullable(),
  links: z.object({ self: z.url() }),
});
export type Reactie = z.output<typeof Reactie>;

/** An empty place (deleted, or hidden for this viewer) has no text and no author. */
export function toReactie(viewer: Viewer, comment: Comment): Reactie {
  const empty = comment.gone || comment.deletedAt !== null;
  const { author, organisation } = comment;
  return {
    id: comment.id,
    casus: comment.caseNumber,
    ouderId: comment.parentId,
    niveau: comment.depth,
    soort: kindSlugs[comment.kind],
    tekst: empty ? null : comment.body,
    auteur: empty ? null : { naam: author.name, handle: author.handle, functie: author.jobTitle },
    organisatie: empty ? null : { naam: organisation.name, slug: organisation.slug },
    waardevol: empty ? 0 : comment.votes,
    gestemd: !empty && comment.voted,
    eigen: !empty && viewer.kind === "participant" && viewer.id === comment.authorId,
    verwijderd: empty,
    verborgen: empty || comment.hiding === null ? null : comment.hiding === "held" ? "wacht" : "verborgen",
    versie: comment.version,
    geplaatstOp: comment.postedAt.toISOString(),
    bewerktOp: empty ? null : (comment.editedAt?.toISOString() ?? null),
    links: { self: `${env.APP_URL}/api/v1/reacties/${comment.id}` },
  };
}

/** A Dutch comment, or a change of one, in the terms of the commands. What is absent stays absent. */
export const commentInput = (good: Record<string, unknown>) => ({
  ...seenIn(good),
  ...("soort" in good && { kind: kindsBySlug[good.soort as KindSlug] }),
  ...("tekst" in good && { body: good.tekst }),
  ...("ouderId" in good && { parentId: good.ouderId }),
});
