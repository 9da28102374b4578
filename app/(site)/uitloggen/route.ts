import { endSessions, forgetSession } from "#lib/auth/cookies";
import { formRoute } from "#lib/auth/form-route";

export const POST = formRoute(async () => {
  await endSessions();
  await forgetSession();
  return "/";
});
