/**
 * A real OpenID provider (panva's certified oidc-provider) as a process of its own, on a free port of this machine. Whoever
 * comes to sign in chooses who to be from a plain page. Started by openProvider().
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { exportJWK, generateKeyPair } from "jose";

export interface Colleague {
  /** Who they are at the provider. */
  sub: string;
  name: string;
  email?: string;
  email_verified?: unknown;
  groups?: string[];
  acr?: string;
  amr?: string[];
}

export interface ProviderPlan {
  people: Colleague[];
  clientId: string;
  clientSecret: string;
  /** Where people may be sent back to, and where signing out is told. */
  redirectUri: string;
  logoutUri?: string;
  port?: number;
}

/** Starts a provider. @returns its address, and how to end it */
export async function openProvider(plan: ProviderPlan): Promise<{ issuer: string; close: () => Promise<void> }> {
  const child = fork(fileURLToPath(import.meta.url), [], {
    env: { ...process.env, PROVIDER_PLAN: JSON.stringify(plan), NODE_ENV: "test" },
    execArgv: [],
    silent: true,
  });
  child.stderr!.resume();
  child.stdout!.resume();
  const [issuer] = (await once(child, "message")) as [string];
  return {
    issuer,
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Walks, as a browser would, from the address of a sign-in to where the provider sends one back. @returns that address */
export async function walkThrough(address: string, sub: string): Promise<URL> {
  const jar = new Map<string, string>();
  const go = async (to: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(to, { ...init, redirect: "manual", headers: { ...(init.headers as object), cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(";")[0]!.split("=") as [string, string];
      jar.set(name, value);
    }
    return answer;
  };
  const origin = new URL(address).origin;
  let answer = await go(address);
  for (let step = 0; step < 8; step += 1) {
    const location = answer.headers.get("location");
    if (!location) throw new Error(`the provider said ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    const next = new URL(location, origin);
    if (next.origin !== origin) return next;
    answer = next.pathname.startsWith("/interaction/")
      ? await go(next.href, { method: "POST", body: new URLSearchParams({ sub }) })
      : await go(next.href);
  }
  throw new Error("the provider keeps sending on");
}

async function serve(plan: ProviderPlan): Promise<void> {
  const { Provider } = await import("oidc-provider");
  const server = createServer();
  server.listen(plan.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const known = (sub: string) => plan.people.find((one) => one.sub === sub);
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: "first", use: "sig", alg: "RS256" }] },
    clients: [
      {
        client_id: plan.clientId,
        client_secret: plan.clientSecret,
        redirect_uris: [plan.redirectUri],
        ...(plan.logoutUri && { backchannel_logout_uri: plan.logoutUri, backchannel_logout_session_required: true }),
      },
    ],
    claims: { openid: ["sub", "acr", "amr", "groups"], profile: ["name"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    pkce: { required: () => true },
    cookies: { keys: ["only for tests"] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => {
      const one = known(sub);
      return one && { accountId: sub, claims: () => ({ ...one }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url!.startsWith("/interaction/")) return void answer(request, response);
    if (request.method !== "POST") {
      response.setHeader("content-type", "text/html; charset=utf-8");
      const buttons = plan.people.map(({ sub, name }) => `<p><button name="sub" value="${sub}">${name}</button></p>`);
      return void response.end(
        `<!doctype html><html lang="nl"><title>Inloggen bij het werk</title><h1>Wie ben je?</h1><form method="post">${buttons.join("")}</form>`,
      );
    }
    const sub = new URLSearchParams(await bodyOf(request)).get("sub") ?? "";
    const { acr, amr } = known(sub) ?? {};
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: sub, acr, amr } },
      { mergeWithLastSubmission: false },
    );
  });
  process.send!(issuer);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += String(part);
  return body;
}

if (process.env.PROVIDER_PLAN && process.send) {
  process.on("disconnect", () => process.exit(0));
  await serve(JSON.parse(process.env.PROVIDER_PLAN) as ProviderPlan);
}
