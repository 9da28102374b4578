import { giveSession } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { formRoute } from "#lib/auth/form-route";
import { SECOND_FACTOR_PATH, onwards } from "#lib/auth/paths";
import { confirmProof } from "#lib/work-accounts/waiting";
import { forgetWaiting, waitingSecret } from "@/app/_auth/work-account";

export const POST = formRoute(async (form, request) => {
  const device = deviceOf(request.headers.get("user-agent"));
  const code = String(form.get("code") ?? "");
  const { path, waits, ...signedIn } = await confirmProof(await waitingSecret(), code, device);
  if (!waits) await forgetWaiting();
  await giveSession(signedIn);
  return signedIn.secondFactorAsked ? onwards(SECOND_FACTOR_PATH, path) : path;
});
