import { confirmAccess } from "#lib/access/ask";
import { giveSession } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { formRoute } from "#lib/auth/form-route";

/** Somebody shows that the address is theirs: they come in at once, or wait for an administrator. */
export const POST = formRoute(async (form, request) => {
  const device = deviceOf(request.headers.get("user-agent"));
  const signedIn = await confirmAccess(String(form.get("code") ?? ""), device);
  if (!signedIn) return "/toegang-vragen?gedaan=bevestigd";
  await giveSession(signedIn);
  return "/welkom";
});
