import { giveSession } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { formRoute } from "#lib/auth/form-route";
import { SECOND_FACTOR_PATH, onwards } from "#lib/auth/paths";
import { confirmLink } from "#lib/auth/sign-in";
import { ownPath } from "#lib/core/own-path";

export const POST = formRoute(async (form, request) => {
  const signedIn = await confirmLink(String(form.get("code") ?? ""), deviceOf(request.headers.get("user-agent")));
  await giveSession(signedIn);
  const path = ownPath(form.get("verder"));
  return signedIn.secondFactorAsked ? onwards(SECOND_FACTOR_PATH, path) : path;
});
