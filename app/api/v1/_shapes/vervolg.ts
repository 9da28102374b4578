import { z } from "zod";
import type { Viewer } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import type { FollowUp } from "#lib/follow-ups/queries";
import { followUpTexts } from "#lib/follow-ups/validation";
import { persoonsgegevensGezien, seenIn, seenName } from "./privacy.ts";

export const followUpNames: Readonly<Record<string, string>> = {
  tried: "geprobeerd",
  happened: "watGebeurdeEr",
  ...seenName,
};

/** A follow-up as it is sent. */
export const VervolgInvoer = z.strictObject({
  geprobeerd: followUpTexts.tried,
  watGebeurdeEr: followUpTexts.happened,
  persoonsgegevensGezien,
});

/** A change of one's own follow-up; what is left out stays as it is. */
export const VervolgWijziging = VervolgInvoer.partial();

/** A follow-up as it comes back. */
export const Vervolg = z.object({
  id: z.uuid(),
  casus: z.int(),
  geprobeerd: z.string(),
  watGebeurdeEr: z.string(),
  auteur: z.object({ naam: z.string(), handle: z.string() }),
  eigen: z.boolean(),
  versie: z.int(),
  verteldOp: z.iso.datetime(),
  bewerktOp: z.iso.datetime().nullable(),
  links: z.object({ self: z.url() }),
});

export const toVervolg = (viewer: Viewer, followUp: FollowUp): z.output<typeof Vervolg> => ({
  id: followUp.id,
  casus: followUp.caseNumber,
  geprobeerd: followUp.tried,
  watGebeurdeEr: followUp.happened,
  auteur: { naam: followUp.author.name, handle: followUp.author.handle },
  eigen: viewer.kind === "participant" && viewer.id === followUp.authorId,
  versie: followUp.version,
  verteldOp: followUp.toldAt.toISOString(),
  bewerktOp: followUp.editedAt?.toISOString() ?? null,
  links: { self: `${env.APP_URL}/api/v1/vervolg/${followUp.id}` },
});

/** A Dutch follow-up, or a change of one, in the terms of the commands. What is absent stays absent. */
export const followUpInput = (good: Record<string, unknown>) => ({
  ...seenIn(good),
  ...("geprobeerd" in good && { tried: good.geprobeerd }),
  ...("watGebeurdeEr" in good && { happened: good.watGebeurdeEr }),
});
