"use server";

import { participantAction } from "#lib/auth/action";
import { wordsOf } from "#lib/core/messages";
import { testMailServer } from "#lib/health/reach";
import { TestMailServer } from "#lib/health/validation";

export const testMailServerAction = participantAction(TestMailServer, async (actor) => {
  const { reached, took } = await testMailServer(actor);
  const t = wordsOf(actor.language, "running");
  return { reached, text: reached ? t("health.reached", { ms: took }) : t("health.notReached") };
});
