import { giveSession } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { formRoute } from "#lib/auth/form-route";
import { acceptInvitation } from "#lib/invitations/accept";
import { getLocale } from "@/app/_i18n/locale";

/** Somebody accepts: from now on they take part, and are at their first visit. */
export const POST = formRoute(async (form, request) => {
  const device = deviceOf(request.headers.get("user-agent"));
  await giveSession(await acceptInvitation(String(form.get("code") ?? ""), device, await getLocale()));
  return "/welkom";
});
