import { z } from "zod";
import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import { env } from "#lib/core/env";
import { practiceKeys } from "#lib/practices/practices";
import { TIP_LENGTH } from "#lib/tips/choices";
import type { Tip as TipRow } from "#lib/tips/queries";
import { persoonsgegevensGezien, seenIn, seenName } from "./privacy.ts";

export const tipNames: Readonly<Record<string, string>> = {
  body: "tekst",
  practices: "werkpraktijken",
  commentId: "reactieId",
  caseNumber: "nummer",
  ...seenName,
};

/** A tip as it is sent: of the case, or of a comment on it, in one’s own words. */
export const TipInvoer = z.strictObject({
  tekst: z.string("tipMissing").min(1, "tipMissing").max(TIP_LENGTH),
  werkpraktijken: z.array(z.enum(practiceKeys, "wrongValue"), "practicesMissing").min(1, "practicesMissing").max(5),
  reactieId: z.uuid("wrongValue").nullish(),
  persoonsgegevensGezien,
});

/** A change of one’s own tip; what is left out stays as it is. */
export const TipWijziging = TipInvoer.omit({ reactieId: true }).partial();

/** A Dutch tip, or a change of one, in the terms of the commands. What is absent stays absent. */
export const tipInput = (good: Record<string, unknown>) => ({
  ...seenIn(good),
  ...("tekst" in good && { body: good.tekst }),
  ...("werkpraktijken" in good && { practices: good.werkpraktijken }),
  ...("reactieId" in good && { commentId: good.reactieId }),
});

/** A tip: from a case, from a comment, or made of either by a colleague (then it has an `id` of its own). */
export const Tip = z.object({
  id: z.uuid().nullable(),
  soort: z.enum(["casus", "reactie", "gemaakt"]),
  tekst: z.string(),
  werkpraktijken: z.array(z.enum(practiceKeys)),
  auteur: z.object({ naam: z.string(), handle: z.string(), functie: z.string() }),
  organisatie: z.object({ naam: z.string(), slug: z.string() }),
  casus: z.object({ nummer: z.int(), titel: z.string() }),
  reactieId: z.uuid().nullable(),
  /** Who made it and moderators also read what is hidden, or waits for a moderator. */
  verborgen: z.enum(["wacht", "verborgen"]).nullable(),
  waardevol: z.int(),
  gestemd: z.boolean(),
  geplaatstOp: z.iso.datetime(),
  links: z.object({ bron: z.url() }),
});

export const toTip = (tip: TipRow): z.output<typeof Tip> => ({
  id: tip.harvested?.id ?? null,
  soort: tip.harvested ? "gemaakt" : tip.commentId ? "reactie" : "casus",
  tekst: tip.text,
  werkpraktijken: tip.practices,
  auteur: { naam: tip.author.name, handle: tip.author.handle, functie: tip.author.jobTitle },
  organisatie: { naam: tip.organisation.name, slug: tip.organisation.slug },
  casus: { nummer: tip.case.number, titel: tip.case.title },
  reactieId: tip.commentId,
  verborgen: tip.harvested?.hiding ? (tip.harvested.hiding === "hidden" ? "verborgen" : "wacht") : null,
  waardevol: tip.votes,
  gestemd: tip.harvested?.voted ?? false,
  geplaatstOp: tip.at.toISOString(),
  links: { bron: env.APP_URL + (tip.commentId ? commentPath(tip.case, tip.commentId) : casePath(tip.case)) },
});
