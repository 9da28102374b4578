import { forgetSession, sessionToken } from "#lib/auth/cookies";
import { formRoute } from "#lib/auth/form-route";
import { endSession } from "#lib/auth/sessions";

export const POST = formRoute(async () => {
  const token = await sessionToken();
  if (token) await endSession(token);
  await forgetSession();
  return "/";
});
