"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { restoreSiteText, writeSiteText } from "#lib/site-texts/commands";
import { RestoreSiteText, WriteSiteText } from "#lib/site-texts/validation";

export const writeSiteTextAction = participantAction(WriteSiteText, async (actor, input) => {
  const text = await writeSiteText(actor, input);
  if (input.intent === "keep") refresh();
  return { text, kept: input.intent === "keep" };
});

export const restoreSiteTextAction = participantAction(RestoreSiteText, async (actor, input) => {
  await restoreSiteText(actor, input);
  refresh();
});
