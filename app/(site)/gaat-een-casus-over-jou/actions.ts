"use server";

import { visitorAction } from "#lib/auth/action";
import { currentRequest } from "#lib/core/request-context";
import { receiveRequest } from "#lib/resident-requests/commands";
import { AskAboutCase } from "#lib/resident-requests/validation";
import { getLocale } from "@/app/_i18n/locale";
import { dayText } from "@/app/_ui/time";

export const askAboutCaseAction = visitorAction(AskAboutCase, async (input) => {
  const language = await getLocale();
  const { code, dueAt } = await receiveRequest(input, { ip: currentRequest()?.ip ?? "", language });
  return { code, dueAt: dayText(dueAt, language, new Date()) };
});
