"use server";

import { askForAccess } from "#lib/access/ask";
import { AskForAccess } from "#lib/access/validation";
import { visitorAction } from "#lib/auth/action";
import { currentRequest } from "#lib/core/request-context";
import { getLocale } from "@/app/_i18n/locale";

export const askForAccessAction = visitorAction(AskForAccess, async (input) => {
  await askForAccess(input, { ip: currentRequest()?.ip ?? "", language: await getLocale() });
});
