import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SignJWT, base64url, exportJWK, generateKeyPair } from "jose";
import type { JWTHeaderParameters, JWTPayload } from "jose";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface Forgery {
  header?: Partial<JWTHeaderParameters>;
  /** Undefined leaves a claim out. */
  claims?: Record<string, unknown>;
  key?: CryptoKey | Uint8Array;
  /** No signature at all. */
  bare?: boolean;
}

const json = (response: ServerResponse, body: object, status = 200) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

/** A provider of which every answer can be forged, to see what we take. Nobody signs in there: it only answers our own questions. */
export async function openForger(client: { clientId: string }) {
  const make = async (kid: string) => {
    const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
    return { kid, key: privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" } };
  };
  let signing = await make("first");
  const asked: string[] = [];
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const metadata: Record<string, unknown> = {
    issuer,
    authorization_endpoint: `${issuer}/door`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
  const forger = {
    issuer,
    metadata,
    asked,
    /** What is forged in the next id_token. */
    forgery: {} as Forgery,
    nonce: "",
    /** Answers instead of us, by path. */
    instead: new Map<string, Answer>(),
    async sign(claims: Record<string, unknown>, header: Partial<JWTHeaderParameters> = {}, forgery: Forgery = {}) {
      const payload = JSON.parse(JSON.stringify({ ...claims, ...forgery.claims })) as JWTPayload;
      for (const [name, value] of Object.entries(forgery.claims ?? {})) if (value === undefined) delete payload[name];
      const protectedHeader = { alg: "RS256", kid: signing.kid, ...header, ...forgery.header };
      if (forgery.bare)
        return `${base64url.encode(JSON.stringify({ ...protectedHeader, alg: "none" }))}.${base64url.encode(JSON.stringify(payload))}.`;
      return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(forgery.key ?? signing.key);
    },
    /** Other keys from now on, as after a leak. */
    async rotate() {
      signing = await make(`next-${Date.now()}`);
    },
    publicKey: () => signing.publicJwk,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  const now = () => Math.floor(Date.now() / 1000);
  server.on("request", async (request, response) => {
    const path = request.url!.split("?")[0]!;
    asked.push(path);
    const instead = forger.instead.get(path);
    if (instead) return void instead(request, response);
    if (path === "/.well-known/openid-configuration") return void json(response, metadata);
    if (path === "/keys") return void json(response, { keys: [signing.publicJwk] });
    if (path !== "/token") return void json(response, {}, 404);
    const claims = {
      iss: issuer,
      aud: client.clientId,
      sub: "forged",
      nonce: forger.nonce,
      iat: now(),
      exp: now() + 300,
    };
    const idToken = await forger.sign(claims, {}, forger.forgery);
    json(response, { access_token: "x", token_type: "Bearer", id_token: idToken });
  });
  return forger;
}
