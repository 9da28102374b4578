"use server";

import { visitorAction } from "#lib/auth/action";
import { currentRequest } from "#lib/core/request-context";
import { AskForProof } from "#lib/work-accounts/validation";
import { askForProof } from "#lib/work-accounts/waiting";
import { waitingSecret } from "@/app/_auth/work-account";
import { getLocale } from "@/app/_i18n/locale";

export const askForProofAction = visitorAction(AskForProof, async ({ email }) => {
  await askForProof(await waitingSecret(), email, await getLocale(), currentRequest()?.ip ?? "");
});
