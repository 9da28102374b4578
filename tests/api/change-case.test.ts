import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, caseVersions } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { decide } from "#lib/moderation/commands";
import type { Caller } from "../support/api.ts";
import { anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let caller: Caller;
let number: number;
let path: string;

beforeEach(async () => {
  author = await aPerson();
  caller = await signedIn(author);
  ({ number } = await aCase(author, { tip: "Ga er staan.", practices: ["mapping", "support"] }));
  path = `/casussen/${number}`;
});

const actionsOn = async (caseNumber: number) =>
  (
    await db
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.caseNumber, caseNumber))
      .orderBy(auditEntries.id)
  ).map(({ action }) => action);

describe("PATCH /casussen/{nummer}", () => {
  it("changes what is sent and leaves the rest as it was", async () => {
    const before = (await caller.get(path)).body;
    const { status, body, headers } = await caller.patch(path, { titel: "Een nieuwe titel", domein: "balie" });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...before,
      titel: "Een nieuwe titel",
      domein: "balie",
      gewijzigdOp: body.gewijzigdOp,
      links: { ...before.links, pagina: body.links.pagina },
    });
    expect(headers.get("etag")).toBe('"2"');
    expect((await caller.get(path)).body).toEqual(body);
    expect(await actionsOn(number)).toEqual(["case.posted", "case.revised"]);
  });

  it("empties a field that is sent empty, except what a case cannot do without", async () => {
    expect((await caller.patch(path, { tip: "" })).body.tip).toBe("");
    expect(namesIn(await caller.patch(path, { titel: "", domein: null, werkpraktijken: [] }))).toEqual([
      "domein",
      "titel",
      "werkpraktijken",
    ]);
  });

  it("names every mistake at once and then changes nothing", async () => {
    const before = (await caller.get(path)).body;
    const answer = await caller.patch(path, { titel: "x".repeat(121), domein: "zee", kleur: "groen", tip: "Nieuw" });
    expect(answer.status).toBe(400);
    expect(namesIn(answer)).toEqual(["domein", "kleur", "titel"]);
    expect((await caller.get(path)).body).toEqual(before);
  });

  it("keeps the former text as a version, and the new one with its reason", async () => {
    await caller.patch(path, { titel: "Tweede", redenVanWijziging: "De titel klopte niet." });
    const versions = await db.select().from(caseVersions).where(eq(caseVersions.caseNumber, number));
    expect(versions).toMatchObject([
      { version: 1, editorId: author.id, reason: "", content: { tip: "Ga er staan." } },
      { version: 2, editorId: author.id, reason: "De titel klopte niet.", content: { title: "Tweede" } },
    ]);
  });

  it("of a public case sends it back to the moderators, since the new text may hold what the old one did not", async () => {
    const open = await aCase(author, { audience: "public" });
    const moderator = await aPerson({ role: "moderator" });
    const agree = { caseNumber: open.number, verdict: "publish", reason: "Goed.", lastDecisionId: "" } as const;
    await decide(moderator, agree);
    expect((await anonymous.get(`/casussen/${open.number}`)).status).toBe(200);
    expect((await caller.patch(`/casussen/${open.number}`, { tip: "Nieuw" })).body.zichtbaarheid).toBe("openbaar");
    expect((await anonymous.get(`/casussen/${open.number}`)).status).toBe(404);
  });

  it("is for the author: another participant and a moderator get 403, and nothing changes", async () => {
    const before = (await caller.get(path)).body;
    for (const role of ["participant", "moderator", "administrator"] as const) {
      const other = await signedIn(await aPerson({ role }));
      expect((await other.patch(path, { titel: "Van een ander" })).status).toBe(403);
      expect((await other.delete(path)).status).toBe(403);
    }
    expect((await caller.get(path)).body).toEqual(before);
  });
});

describe("If-Match", () => {
  it("with the ETag of GET lets the change through, and gives the next ETag", async () => {
    const etag = (await caller.get(path)).headers.get("etag")!;
    const answer = await caller.patch(path, { tip: "Nieuw" }, { "if-match": etag });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).not.toBe(etag);
    expect((await caller.get(path)).headers.get("etag")).toBe(answer.headers.get("etag"));
  });

  it("with an older ETag is a 412: the later text stays", async () => {
    const etag = (await caller.get(path)).headers.get("etag")!;
    await caller.patch(path, { tip: "Van het andere tabblad" });
    expect((await caller.patch(path, { tip: "Van dit tabblad" }, { "if-match": etag })).status).toBe(412);
    expect((await caller.delete(path, { "if-match": etag })).status).toBe(412);
    expect((await caller.get(path)).body.tip).toBe("Van het andere tabblad");
  });

  it.each([
    ['"1"', 200],
    ["*", 200],
    ['"7", "1"', 200],
    ['"7"', 412],
    ["1", 412],
    ['W/"1"', 412],
    ["", 412],
    ["x".repeat(5_000), 412],
  ])("%s gives %i on the first version", async (tag, status) => {
    expect((await caller.patch(path, { tip: "Nieuw" }, { "if-match": tag })).status).toBe(status);
  });

  it("absent is a change of the present text", async () => {
    await caller.patch(path, { tip: "Eerst" });
    expect((await caller.patch(path, { tip: "Daarna" })).body.tip).toBe("Daarna");
  });

  it("of ten at once from the same version lets one through; nine hear that someone was first", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => caller.patch(path, { tip: `Tip ${index}` }, { "if-match": '"1"' })),
    );
    const good = answers.filter(({ status }) => status === 200);
    expect(good).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(9);
    expect((await caller.get(path)).body.tip).toBe(good[0]!.body.tip);
    expect(await actionsOn(number)).toEqual(["case.posted", "case.revised"]);
  });
});

describe("DELETE /casussen/{nummer}", () => {
  it("takes the case out of sight for everyone; a second time there is nothing", async () => {
    const { status, body } = await caller.delete(path, { "if-match": '"1"' });
    expect([status, body]).toEqual([204, undefined]);
    expect((await caller.get(path)).status).toBe(404);
    expect((await caller.delete(path)).status).toBe(404);
    expect((await caller.patch(path, { tip: "Nieuw" })).status).toBe(404);
    const moderator = await signedIn(await aPerson({ role: "moderator" }));
    expect((await moderator.get(path)).status).toBe(404);
    expect(await actionsOn(number)).toEqual(["case.posted", "case.withdrawn"]);
  });
});

describe("an address that is no case", () => {
  it.each([
    "0",
    "-1",
    "1.5",
    "1e3",
    "een",
    "999999999999",
    "9999999999999",
    "%00",
    "1%20",
    "__proto__",
    "%E2%80%AE",
    "",
  ])("%s is a 404, whoever asks what", async (wrong) => {
    for (const asked of [anonymous.get, caller.get, caller.delete]) {
      expect((await asked(`/casussen/${wrong}`)).status).toBe(404);
    }
    expect((await caller.patch(`/casussen/${wrong}`, { tip: "x" })).status).toBe(404);
  });
});
