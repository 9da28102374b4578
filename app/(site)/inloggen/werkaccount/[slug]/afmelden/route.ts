import { NotFound, Refused, TooFast, unwrap } from "#lib/core/errors";
import { log } from "#lib/core/log";
import { endByProvider } from "#lib/work-accounts/logout";
import { ProviderTrouble } from "#lib/work-accounts/trouble";

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { "Cache-Control": "no-store", ...headers } });

/** Here the provider itself tells that somebody signed out: no cookie and no origin count, the signed token is the whole right. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const token = new URLSearchParams(await request.text()).get("logout_token");
    if (!token) return answer(400);
    await endByProvider((await params).slug, token);
    return answer(200);
  } catch (thrown) {
    const error = unwrap(thrown);
    if (error instanceof NotFound) return answer(404);
    if (error instanceof TooFast) return answer(429, { "Retry-After": String(error.retryAfter) });
    if (!(error instanceof Refused)) throw thrown;
    log.warn({ kind: "logout-refused", why: error instanceof ProviderTrouble ? error.trouble : error.message });
    return answer(error instanceof ProviderTrouble ? 503 : 400);
  }
}
