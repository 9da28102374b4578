import { env } from "#lib/core/env";
import { OutgoingFailed, askOutside, outgoingAddress } from "#lib/core/outgoing";
import type { OutgoingAnswer, OutgoingFault, Resolve } from "#lib/core/outgoing";
import type { Trouble } from "#lib/work-accounts/choices";
import { ProviderTrouble } from "#lib/work-accounts/trouble";

/** More than any provider needs; a page with a sign-in waits this long at most for all its questions together. */
const MAX_ANSWER = 1_000_000;
export const DEADLINE_MS = 4_000;

interface Outgoing {
  /** All questions of one page share it. */
  deadline?: AbortSignal;
  allowLoopback?: boolean;
  resolve?: Resolve;
}

interface Asked {
  method?: string;
  headers?: HeadersInit;
  body?: unknown;
  signal?: AbortSignal | null;
}

const troubles: Partial<Record<OutgoingFault, Trouble>> = { address: "address", time: "slow", "too-large": "tooLarge" };

/**
 * The way to a provider, as `fetch` would go it: by the one door outwards (lib/core/outgoing.ts), without following where it
 * sends us on, and no more than a megabyte. What fails is one of our troubles.
 */
export function outgoing({
  deadline = AbortSignal.timeout(DEADLINE_MS),
  allowLoopback: loopback = env.OIDC_LOOPBACK,
  resolve,
}: Outgoing = {}): (address: string, asked?: Asked) => Promise<Response> {
  return async (address, { method = "GET", headers = {}, body, signal } = {}) => {
    if (new URL(address).protocol !== "https:" && !outgoingAddress(address, { loopback }))
      throw new ProviderTrouble("insecure");
    const answer = await askOutside(address, {
      ...{ loopback, resolve },
      method: method === "POST" ? "POST" : "GET",
      headers: Object.fromEntries(new Headers(headers)),
      body: body === undefined || body === null ? undefined : String(body as string),
      until: signal ? AbortSignal.any([signal, deadline]) : deadline,
      mostBytes: MAX_ANSWER,
    }).catch((error: unknown) => {
      throw new ProviderTrouble((error instanceof OutgoingFailed && troubles[error.fault]) || "unreachable", error);
    });
    return asResponse(answer);
  };
}

function asResponse({ status, headers, body }: OutgoingAnswer): Response {
  if (status >= 300 && status < 400) throw new ProviderTrouble("moved");
  if (status >= 500) throw new ProviderTrouble("failed");
  const told = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(status === 204 ? null : body, { status, headers: told });
}
