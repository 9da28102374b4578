import { giveSession, keepToken } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { SECOND_FACTOR_PATH, onwards } from "#lib/auth/paths";
import { viewerOf } from "#lib/auth/viewer-of";
import { arrive } from "#lib/work-accounts/arrive";
import { goTo, keepWaiting, sayAt, takeAttemptSecret } from "@/app/_auth/work-account";

/** Where the provider of this organisation sends somebody back to. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const secret = await takeAttemptSecret();
  const viewer = await viewerOf(request.headers.get("cookie"));
  try {
    const arrival = await arrive({
      slug,
      secret,
      query: new URL(request.url).search,
      viewer,
      device: deviceOf(request.headers.get("user-agent")),
    });
    if (arrival.kind === "trial") {
      return goTo(`/beheer/werkaccounts/${slug}${arrival.trouble ? `?mis=${arrival.trouble}` : ""}#proef`);
    }
    if (arrival.kind === "waiting") {
      await keepWaiting(arrival.secret);
      return goTo(arrival.linking ? "/profiel/werkaccount" : "/inloggen/werkaccount/koppelen");
    }
    if (arrival.kind === "again") {
      await keepToken(arrival.token);
      return goTo(arrival.path);
    }
    await giveSession(arrival.signedIn);
    return goTo(arrival.signedIn.secondFactorAsked ? onwards(SECOND_FACTOR_PATH, arrival.path) : arrival.path);
  } catch (error) {
    const back = viewer.kind === "participant" ? "/profiel/werkaccount" : `/inloggen/werkaccount?organisatie=${slug}`;
    return sayAt(back, error);
  }
}
