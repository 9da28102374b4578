import "../support/request.ts";
import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { SESSION_COOKIE } from "#lib/auth/next-auth";
import { startSession } from "#lib/auth/sessions";
import { listPlaces } from "#lib/collections/queries";
import { env } from "#lib/core/env";
import * as out from "@/app/(circle)/verzamelingen/[slug]/eruit/route";
import * as order from "@/app/(circle)/verzamelingen/[slug]/volgorde/route";
import { GET as pdf } from "@/app/(circle)/verzamelingen/[slug]/pdf/route";
import * as adding from "@/app/(circle)/verzamelingen/toevoegen/route";
import { aCollection, aModerator } from "../support/collections.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

const at = env.APP_URL;
const cookieOf = async (actor: Actor) =>
  `${SESSION_COOKIE}=${await startSession(actor.id, "test", { secondFactor: true })}`;

async function send(
  route: { POST: (request: never, context: never) => Promise<Response> },
  slug: string,
  who: Actor | undefined,
  fields: Record<string, string | number>,
  origin = at,
) {
  const headers: Record<string, string> = { host: new URL(at).host, origin };
  if (who) headers.cookie = await cookieOf(who);
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const request = new Request(`${at}/verzamelingen`, { method: "POST", body, headers });
  const answer = await route.POST(request as never, { params: Promise.resolve({ slug }) } as never);
  return [answer.status, answer.headers.get("location")];
}

describe("the plain forms of a collection", () => {
  it("do what they say and lead on to where one is", async () => {
    const maker = await aModerator();
    const [a, b] = [(await aCase(maker)).number, (await aCase(maker)).number];
    const { id, slug } = await aCollection(maker, [a]);
    const edit = `/verzamelingen/${slug}/bewerken`;
    const about = { collectionId: id, caseNumber: b };
    expect(await send(adding, slug, maker, about)).toEqual([303, `${edit}?gedaan=added&casus=${b}`]);
    expect(await send(order, slug, maker, { ...about, place: 1 })).toEqual([303, `${edit}?gedaan=moved&casus=${b}`]);
    expect((await listPlaces(maker, id)).map(({ number }) => number)).toEqual([b, a]);
    expect(await send(out, slug, maker, about)).toEqual([303, `${edit}?gedaan=taken#casussen`]);
    expect((await listPlaces(maker, id)).map(({ number }) => number)).toEqual([a]);
  });

  it("send a visitor to sign in, refuse others and other sites, and take a refusal back to the page", async () => {
    const maker = await aModerator();
    const { number } = await aCase(maker);
    const { id, slug } = await aCollection(maker, [number]);
    const edit = `/verzamelingen/${slug}/bewerken`;
    const move = { collectionId: id, caseNumber: number, place: 1 };
    expect(await send(order, slug, undefined, move)).toEqual([303, `/inloggen?verder=${encodeURIComponent(edit)}`]);
    expect(await send(order, slug, await aPerson(), move)).toEqual([403, null]);
    expect(await send(order, slug, maker, move, "https://elders.example")).toEqual([403, null]);
    expect(await send(order, slug, maker, { ...move, caseNumber: 99_999_999 })).toEqual([404, null]);
    expect(await send(order, slug, maker, { ...move, place: "boven" })).toEqual([303, `${edit}?fout=wrongValue`]);
    const unknown = { collectionId: id, caseNumber: 99_999_999 };
    expect(await send(adding, slug, maker, unknown)).toEqual([303, "/verzamelingen?fout=caseNumberUnknown"]);
  });

  it("never lead to another site, whatever the address says", async () => {
    const [status, location] = await send(order, "/evil.example", await aModerator(), {});
    expect(status).toBe(303);
    expect(new URL(location as string, at).host).toBe(new URL(at).host);
  });
});

describe("the address of the PDF", () => {
  const ask = async (slug: string, who?: Actor) => {
    const headers = who ? { cookie: await cookieOf(who) } : undefined;
    const request = new Request(`${at}/verzamelingen/${slug}/pdf`, headers ? { headers } : {});
    return pdf(request as never, { params: Promise.resolve({ slug }) });
  };

  it("gives a file to save, that stays in no cache and runs as no page", async () => {
    const maker = await aModerator();
    const { slug } = await aCollection(maker, [(await aCase(maker)).number]);
    const answer = await ask(slug, maker);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringContaining(`attachment; filename="${slug}.pdf"`) as string,
      "cache-control": "private, no-store",
      "content-security-policy": expect.stringContaining("sandbox") as string,
      "x-content-type-options": "nosniff",
    });
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  it("is not found for who may not know of the collection, and for nonsense", async () => {
    const maker = await aModerator();
    const { slug } = await aCollection(maker, [], { audience: "maker" });
    for (const [address, who] of [
      [slug, undefined],
      [slug, await aPerson()],
      ["\0", maker],
      ["a".repeat(5_000), maker],
    ] as const) {
      expect((await ask(address, who)).status).toBe(404);
    }
  });
});
