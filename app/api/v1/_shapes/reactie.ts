import { z } from "zod";
import type { Viewer } from "#lib/auth/actor";
import { commentKinds } from "#lib/comments/choices";
import { kindSlugs, kindsBySlug } from "#lib/comments/dutch";
import type { KindSlug } from "#lib/comments/dutch";
import { commentBody, editReason, quoteText } from "#lib/comments/validation";
import type { WholeComment } from "#lib/comments/whole";
import { env } from "#lib/core/env";
import type { CaseText } from "#lib/cases/validation";
import { textNames } from "#lib/cases/dutch-names";
import { persoonsgegevensGezien, seenIn, seenName, sureIn, sureName, zekerWeten } from "./privacy.ts";

const kindNames = commentKinds.map((kind) => kindSlugs[kind]) as [KindSlug, ...KindSlug[]];

export const commentNames: Readonly<Record<string, string>> = {
  kind: "soort",
  body: "tekst",
  parentId: "ouderId",
  quote: "citaat",
  reason: "reden",
  ...seenName,
  ...sureName,
};

export const soort = z.enum(kindNames, "kindMissing");

type FieldName = (typeof textNames)[CaseText];
const fieldNames = Object.values(textNames) as [FieldName, ...FieldName[]];
const fieldOf = (name: string) => Object.entries(textNames).find(([, one]) => one === name)?.[0] ?? null;

/** Words of the case (`veld`: the name of that text) or of a comment on it (`reactieId`). */
const citaat = z.strictObject({
  tekst: quoteText,
  veld: z.enum(fieldNames, "wrongValue").nullish(),
  reactieId: z.uuid("wrongValue").nullish(),
});

/** A comment as it is sent. */
export const ReactieInvoer = z.strictObject({
  soort,
  tekst: commentBody,
  ouderId: z.uuid("wrongValue").nullish(),
  citaat: citaat.optional(),
  persoonsgegevensGezien,
  zekerWeten,
});

/** A change of one's own comment; what is left out stays as it is. */
export const ReactieWijziging = z.strictObject({
  soort: soort.optional(),
  tekst: commentBody.optional(),
  reden: editReason,
  persoonsgegevensGezien,
  zekerWeten,
});

/** A comment as it comes back, and as the discussion on the screen knows it. */
export const Reactie = z.object({
  id: z.uuid(),
  casus: z.int(),
  ouderId: z.uuid().nullable(),
  niveau: z.int(),
  soort: z.enum(kindNames),
  tekst: z.string().nullable(),
  /** As it is shown, when that differs: whoever is named by their present name, other cases by their title. */
  stukken: z.array(z.object({ tekst: z.string(), adres: z.string().nullable() })).nullable(),
  vermeldingen: z.array(
    z.object({ soort: z.enum(["deelnemer", "kring"]), id: z.uuid(), naam: z.string(), adres: z.string() }),
  ),
  citaat: z
    .object({ tekst: z.string(), veld: z.enum(fieldNames).nullable(), reactieId: z.uuid().nullable() })
    .nullable(),
  meegenomen: z.boolean(),
  auteur: z.object({ naam: z.string(), handle: z.string(), functie: z.string() }).nullable(),
  organisatie: z.object({ naam: z.string(), slug: z.string() }).nullable(),
  waardevol: z.int(),
  gestemd: z.boolean(),
  eigen: z.boolean(),
  /** The reader blocked who wrote it: show it folded. */
  geblokkeerd: z.boolean(),
  verwijderd: z.boolean(),
  verborgen: z.enum(["wacht", "verborgen"]).nullable(),
  versie: z.int(),
  geplaatstOp: z.iso.datetime(),
  bewerktOp: z.iso.datetime().nullable(),
  links: z.object({ self: z.url() }),
});
export type Reactie = z.output<typeof Reactie>;

const mentionOf = ({ kind, id, name, href }: WholeComment["named"][number]) => ({
  soort: kind === "circle" ? ("kring" as const) : ("deelnemer" as const),
  id,
  naam: name,
  adres: href,
});

const quoteIn = (given: { tekst: string; veld?: string | null; reactieId?: string | null }) => ({
  text: given.tekst,
  field: given.veld ? fieldOf(given.veld) : null,
  commentId: given.reactieId ?? null,
});

/** An empty place (deleted, or hidden for this viewer) has no text and no author. */
export function toReactie(viewer: Viewer, comment: WholeComment): Reactie {
  const empty = comment.gone || comment.deletedAt !== null;
  const { author, organisation, shownQuote: quote, pieces } = comment;
  return {
    id: comment.id,
    casus: comment.caseNumber,
    ouderId: comment.parentId,
    niveau: comment.depth,
    soort: kindSlugs[comment.kind],
    tekst: empty ? null : comment.body,
    stukken: empty || !pieces ? null : pieces.map(({ text, href }) => ({ tekst: text, adres: href })),
    vermeldingen: empty ? [] : comment.named.map(mentionOf),
    citaat:
      empty || !quote
        ? null
        : {
            tekst: quote.text,
            veld: quote.field ? textNames[quote.field as CaseText] : null,
            reactieId: quote.commentId,
          },
    meegenomen: !empty && comment.taken,
    auteur: empty ? null : { naam: author.name, handle: author.handle, functie: author.jobTitle },
    organisatie: empty ? null : { naam: organisation.name, slug: organisation.slug },
    waardevol: empty ? 0 : comment.votes,
    gestemd: !empty && comment.voted,
    eigen: !empty && viewer.kind === "participant" && viewer.id === comment.authorId,
    geblokkeerd: !empty && comment.blocked,
    verwijderd: empty,
    verborgen: empty || comment.hiding === null ? null : comment.hiding === "hidden" ? "verborgen" : "wacht",
    versie: comment.version,
    geplaatstOp: comment.postedAt.toISOString(),
    bewerktOp: empty ? null : (comment.editedAt?.toISOString() ?? null),
    links: { self: `${env.APP_URL}/api/v1/reacties/${comment.id}` },
  };
}

/** A Dutch comment, or a change of one, in the terms of the commands. What is absent stays absent. */
export const commentInput = (good: Record<string, unknown>) => ({
  ...seenIn(good),
  ...sureIn(good),
  ...("soort" in good && { kind: kindsBySlug[good.soort as KindSlug] }),
  ...("tekst" in good && { body: good.tekst }),
  ...("citaat" in good && { quote: quoteIn(good.citaat as Parameters<typeof quoteIn>[0]) }),
  ...("reden" in good && { reason: good.reden }),
  ...("ouderId" in good && { parentId: good.ouderId }),
});
