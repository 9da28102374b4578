import { newRequest, request } from "../support/request.ts";
import { eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { participants, sessions, signInLinks } from "#db/schema";
import { LANGUAGE_COOKIE } from "#lib/auth/cookies";
import { formRoute } from "#lib/auth/form-route";
import { SESSION_COOKIE } from "#lib/auth/next-auth";
import { findActor } from "#lib/auth/sessions";
import { hashOf, newToken } from "#lib/auth/tokens";
import { viewerOf } from "#lib/auth/viewer-of";
import { env } from "#lib/core/env";
import { NotFound, Refused, TooFast, Unavailable } from "#lib/core/errors";
import ConfirmPage from "@/app/(site)/inloggen/bevestigen/page";
import * as demoRoute from "@/app/(site)/inloggen/demo/route";
import * as linkRoute from "@/app/(site)/inloggen/link/route";
import { useDatabase } from "../support/database.ts";
import { aPerson, addressOf, shutOut } from "../support/people.ts";

useDatabase();

const OWN = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };

const post = (route: (request: Request) => Promise<Response>, fields: Record<string, string>, headers: object = OWN) =>
  route(
    new Request("http://127.0.0.1:3000/", {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { ...headers } as Record<string, string>,
    }),
  );

/** What this browser was given when it asked. */
const browser = newToken();

async function aLink() {
  const [person, code] = [await aPerson(), newToken()];
  const expiresAt = new Date(Date.now() + 15 * 60_000);
  await db
    .insert(signInLinks)
    .values({ participantId: person.id, tokenHash: hashOf(code), browserHash: hashOf(browser), expiresAt });
  request.cookies.set("__Host-leerkring.asked", browser);
  return { person, code };
}

beforeEach(() => newRequest());

describe("the link in the mail", () => {
  it("can be looked at ten times: it shows a button, and pressing that still works", async () => {
    const { person, code } = await aLink();
    const look = async () =>
      renderToStaticMarkup(await ConfirmPage({ searchParams: Promise.resolve({ code, verder: "/tips" }) } as never));
    const pages = await Promise.all(Array.from({ length: 10 }, look));
    for (const page of pages) {
      expect(page).toMatch(/<form (?=[^>]*method="post")[^>]*action="\/inloggen\/link"/);
      expect(page).toContain(`name="code" value="${code}"`);
    }
    expect(request.cookies.has(SESSION_COOKIE)).toBe(false);
    const response = await post(linkRoute.POST, { code, verder: "/tips" });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/tips"]);
    expect((await findActor(request.cookies.get(SESSION_COOKIE)!))!.actor.id).toBe(person.id);
  });

  it("is used up by nothing but a press: there is no GET", () => {
    expect(Object.keys(linkRoute)).toEqual(["POST"]);
    expect(Object.keys(demoRoute)).toEqual(["POST"]);
  });

  it("shows no markup that somebody put in the address", async () => {
    const code = '"><script>alert(1)</script>';
    const page = await ConfirmPage({ searchParams: Promise.resolve({ code, verder: "//evil.nl" }) } as never);
    expect(renderToStaticMarkup(page)).not.toContain("<script");
    expect(renderToStaticMarkup(page)).not.toContain("evil.nl");
  });

  it("pressed twice leads to the sign-in page with the reason", async () => {
    const { person, code } = await aLink();
    await post(linkRoute.POST, { code });
    const response = await post(linkRoute.POST, { code });
    expect(response.headers.get("location")).toBe("/inloggen?fout=linkUsed");
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(1);
  });

  it("pressed from another site does nothing", async () => {
    const { code } = await aLink();
    const response = await post(linkRoute.POST, { code }, { ...OWN, origin: "https://evil.nl" });
    expect(response.status).toBe(403);
    expect(request.cookies.has(SESSION_COOKIE)).toBe(false);
    expect(await db.$count(signInLinks, eq(signInLinks.tokenHash, hashOf(code)))).toBe(1);
  });

  it("from another browser asks for the digits of the mail, and says when they are wrong", async () => {
    const { code } = await aLink();
    env.SMTP_URL = "smtp://127.0.0.1:1";
    newRequest();
    const needed = (await post(linkRoute.POST, { code, verder: "/tips" })).headers.get("location");
    expect(needed).toBe(`/inloggen/bevestigen?code=${code}&verder=%2Ftips&fout=digitsNeeded`);
    for (const cijfers of ["123 456", "twaalf", "12345"])
      expect((await post(linkRoute.POST, { code, cijfers })).headers.get("location")).toContain("fout=digitsWrong");
    const look = async (given: object) =>
      renderToStaticMarkup(await ConfirmPage({ searchParams: Promise.resolve(given) } as never));
    expect(await look({ code })).toContain('name="cijfers"');
    expect(await look({ code, fout: "digitsWrong" })).toContain("Deze cijfers kloppen niet.");
    env.SMTP_URL = undefined;
    expect(request.cookies.has(SESSION_COOKIE)).toBe(false);
  });

  it("leads nowhere but on this site", async () => {
    for (const verder of ["//evil.nl", "https://evil.nl", "/\\evil.nl", "javascript:alert(1)"]) {
      const { code } = await aLink();
      expect((await post(linkRoute.POST, { code, verder })).headers.get("location"), verder).toBe("/");
    }
  });

  it("replaces a cookie that was planted before", async () => {
    const { person, code } = await aLink();
    const planted = newToken();
    newRequest({}, { [SESSION_COOKIE]: planted, "__Host-leerkring.asked": browser });
    await post(linkRoute.POST, { code });
    expect(request.cookies.get(SESSION_COOKIE)).not.toBe(planted);
    expect(await findActor(planted)).toBeNull();
    expect((await findActor(request.cookies.get(SESSION_COOKIE)!))!.actor.id).toBe(person.id);
  });
});

describe("the demo door", () => {
  it("brings one's own language along, unless this browser chose already", async () => {
    const person = await aPerson();
    await db.update(participants).set({ language: "en" }).where(eq(participants.id, person.id));
    await post(demoRoute.POST, { email: await addressOf(person) });
    expect(request.cookies.get(LANGUAGE_COOKIE)).toBe("en");
    newRequest({}, { [LANGUAGE_COOKIE]: "nl" });
    await post(demoRoute.POST, { email: await addressOf(person) });
    expect(request.cookies.get(LANGUAGE_COOKIE)).toBe("nl");
  });

  it("is 404 for somebody unknown, and says it to somebody suspended", async () => {
    expect((await post(demoRoute.POST, { email: "niemand@example.nl" })).status).toBe(404);
    const person = await aPerson();
    await shutOut(person);
    const response = await post(demoRoute.POST, { email: await addressOf(person) });
    expect(response.headers.get("location")).toBe("/inloggen?fout=suspended");
    expect(request.cookies.size).toBe(0);
  });
});

describe("a plain form", () => {
  const answering = (error: Error) =>
    post(
      formRoute(() => Promise.reject(error)),
      {},
    );

  it.each([
    [404, new NotFound()],
    [429, new TooFast(7)],
    [303, new Refused("linkUsed")],
  ])("answers %i", async (status, error) => {
    expect((await answering(error)).status).toBe(status);
  });

  it("says how long to wait, and is never kept by a cache", async () => {
    expect((await answering(new TooFast(7))).headers.get("retry-after")).toBe("7");
    expect((await answering(new Refused("linkUsed"))).headers.get("cache-control")).toBe("private, no-store");
  });

  it("leaves what it does not know to the server, which makes it a 503 or 500", async () => {
    await expect(answering(new Unavailable())).rejects.toThrow(Unavailable);
  });

  it("that is no form is a 400", async () => {
    const json = new Request("http://127.0.0.1:3000/", { method: "POST", body: "{}", headers: OWN });
    expect((await formRoute(async () => "/")(json)).status).toBe(400);
  });
});

describe("a Cookie header", () => {
  it("is read for the session in it, whatever stands around it", async () => {
    const { person, code } = await aLink();
    await post(linkRoute.POST, { code });
    const token = request.cookies.get(SESSION_COOKIE)!;
    expect(await viewerOf(`a=b; ${SESSION_COOKIE}=${token}; c=d`)).toMatchObject({ id: person.id });
    for (const header of [null, "", `x${SESSION_COOKIE}=${token}`, `${SESSION_COOKIE}=`, `${SESSION_COOKIE}=a b`]) {
      expect(await viewerOf(header), String(header)).toEqual({ kind: "visitor" });
    }
  });
});
