import { beforeAll, expect, it } from "vitest";
import { makeKey, revokeKey } from "#lib/api-keys/commands";
import { listKeys } from "#lib/api-keys/queries";
import type { Actor } from "#lib/auth/actor";
import type { Caller } from "../support/api.ts";
import { anonymous, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson, shutOut } from "../support/people.ts";

useDatabase();

let holder: Actor;
let keys: Record<"read" | "write", string>;
let number: number;
let stranger: Caller;

const by = (key: string, extra: Record<string, string | undefined> = {}) => ({
  authorization: `Bearer ${key}`,
  origin: undefined,
  ...extra,
});

beforeAll(async () => {
  holder = await aPerson();
  const made = (scope: "read" | "write") =>
    makeKey(holder, { name: scope, scope, days: 30, personalDataSeen: undefined });
  keys = { read: await made("read"), write: await made("write") };
  ({ number } = await aCase(await aPerson()));
  stranger = await signedIn(await aPerson());
});

it("a key reads what its holder may read, without cookie and origin", async () => {
  expect((await anonymous.get("/ik", by(keys.read))).body).toMatchObject({ handle: holder.handle });
  expect((await anonymous.get(`/casussen/${number}`, by(keys.read))).status).toBe(200);
  expect((await anonymous.get(`/casussen/${number}`)).status).toBe(404);
});

it("a key for reading changes nothing, and one for writing does what its holder may", async () => {
  const comment = { soort: "vraag", tekst: "Werkt dit ook vanuit ons intranet?" };
  const post = (key: string, extra?: Record<string, string>) =>
    anonymous.post(`/casussen/${number}/reacties`, comment, by(key, extra));
  expect((await post(keys.read)).status).toBe(403);
  const posted = await post(keys.write);
  expect([posted.status, posted.body.auteur.handle]).toEqual([201, holder.handle]);
  expect((await anonymous.put(`/casussen/${number}/stem`, by(keys.read))).status).toBe(403);
  expect((await anonymous.put(`/casussen/${number}/stem`, by(keys.write))).status).toBe(200);
});

it("a key works from any origin, for no browser sends it by itself", async () => {
  const answer = await anonymous.put(`/casussen/${number}/stem`, by(keys.write, { origin: "https://evil.example" }));
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, null]);
});

it("with a key the cookie beside it does not count: neither for who one is nor as a way around a wrong key", async () => {
  expect((await stranger.get("/ik", by(keys.read))).body).toMatchObject({ handle: holder.handle });
  expect((await stranger.get("/ik", { authorization: `Bearer ${keys.read}x` })).status).toBe(401);
});

it("a key stops the moment it is revoked or its holder suspended, in words and with what to use", async () => {
  const [one] = (await listKeys(holder)).filter(({ mayWrite }) => !mayWrite);
  await revokeKey(holder, { keyId: one!.id });
  const revoked = await anonymous.get("/ik", by(keys.read));
  expect([revoked.status, revoked.headers.get("www-authenticate")]).toEqual([401, "Bearer, Session"]);
  await shutOut(holder);
  expect((await anonymous.get("/ik", by(keys.write))).status).toBe(401);
});
