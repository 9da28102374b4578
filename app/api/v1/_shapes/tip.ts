import { z } from "zod";
import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import { env } from "#lib/core/env";
import { practiceKeys } from "#lib/practices/practices";
import type { Tip as TipRow } from "#lib/tips/queries";

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
