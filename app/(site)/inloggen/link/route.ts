import { giveSession } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { formRoute } from "#lib/auth/form-route";
import { confirmLink } from "#lib/auth/sign-in";
import { ownPath } from "#lib/core/own-path";

export const POST = formRoute(async (form, request) => {
  await giveSession(await confirmLink(String(form.get("code") ?? ""), deviceOf(request.headers.get("user-agent"))));
  return ownPath(form.get("verder"));
});
