import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, comments } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { decide } from "#lib/moderation/commands";
import type { Answer, Caller } from "../support/api.ts";
import { anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson } from "../support/people.ts";

useDatabase();

const unknown = "00000000-0000-4000-8000-000000000000";
let author: Actor;
let reader: Actor;
let caller: Caller;
let owner: Caller;
let number: number;
let path: string;

beforeEach(async () => {
  author = await aPerson();
  reader = await aPerson();
  [owner, caller] = [await signedIn(author), await signedIn(reader)];
  ({ number } = await aCase(author));
  path = `/casussen/${number}/reacties`;
});

const ids = ({ body }: Answer) => body.items.map((item: { id: string }) => item.id);
const tip = { soort: "tip", tekst: "Ga er eerst staan." };

describe("POST /casussen/{nummer}/reacties", () => {
  it("places a comment and tells the case that it has one more", async () => {
    const { status, body, headers } = await caller.post(path, tip);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...tip,
      casus: number,
      ouderId: null,
      niveau: 1,
      auteur: { naam: reader.name, handle: reader.handle, functie: "wijkmanager" },
      eigen: true,
      waardevol: 0,
      gestemd: false,
      verwijderd: false,
      verborgen: null,
      bewerktOp: null,
    });
    expect(headers.get("location")).toMatch(new RegExp(`^http.*/api/v1/reacties/${body.id}$`));
    expect((await caller.get(body.links.self)).body).toEqual(body);
    expect((await caller.get(`/casussen/${number}`)).body.aantalReacties).toBe(1);
    expect((await owner.get(path)).body.items).toEqual([{ ...body, eigen: false }]);
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.commentId, body.id));
    expect(lines).toMatchObject([{ action: "comment.posted", actorId: reader.id, caseNumber: number }]);
  });

  it("puts answers under what they answer, three levels deep; a deeper one stands beside it", async () => {
    const one = (await caller.post(path, tip)).body;
    const two = (await owner.post(path, { ...tip, ouderId: one.id })).body;
    const three = (await caller.post(path, { ...tip, ouderId: two.id })).body;
    const four = (await owner.post(path, { ...tip, ouderId: three.id })).body;
    expect([one, two, three, four].map(({ niveau, ouderId }) => [niveau, ouderId])).toEqual([
      [1, null],
      [2, one.id],
      [3, two.id],
      [3, two.id],
    ]);
    expect(ids(await caller.get(path))).toEqual([one.id, two.id, three.id, four.id]);
  });

  it("under a comment of another case, a deleted one or none is a 404, and places nothing", async () => {
    const elsewhere = await aComment(reader, (await aCase(author)).number);
    const gone = await aComment(reader, number);
    await caller.delete(`/reacties/${gone}`);
    for (const ouderId of [elsewhere, gone, unknown]) {
      expect((await caller.post(path, { ...tip, ouderId })).status).toBe(404);
    }
    expect((await caller.get(`/casussen/${number}`)).body.aantalReacties).toBe(0);
  });

  it("takes null for no parent, in capitals what is an id, and tidies the text", async () => {
    const { body } = await caller.post(path, { soort: "vraag", tekst: " Waarom?\r\n ", ouderId: null });
    expect(body).toMatchObject({ tekst: "Waarom?", ouderId: null });
    expect((await caller.post(path, { ...tip, ouderId: body.id.toUpperCase() })).body.ouderId).toBe(body.id);
  });

  it.each([
    [{}, ["soort", "tekst"]],
    [{ soort: "mening", tekst: " " }, ["soort", "tekst"]],
    [{ ...tip, tekst: "x".repeat(5_001) }, ["tekst"]],
    [{ ...tip, ouderId: "geen id" }, ["ouderId"]],
    [{ ...tip, ouderId: "" }, ["ouderId"]],
    [{ soort: 1, tekst: null, ouderId: {}, kleur: 1 }, ["kleur", "ouderId", "soort", "tekst"]],
  ])("of %j names every mistake", async (body, names) => {
    const answer = await caller.post(path, body);
    expect([answer.status, namesIn(answer)]).toEqual([400, names]);
  });

  it("with one Idempotency-Key is one comment, however often; with other words a 422", async () => {
    const key = { "idempotency-key": "k" };
    const answers = await Promise.all(Array.from({ length: 15 }, () => caller.post(path, tip, key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(await db.$count(comments, eq(comments.caseNumber, number))).toBe(1);
    expect((await caller.post(path, { ...tip, tekst: "Anders" }, key)).status).toBe(422);
    expect((await caller.post(`/casussen/${(await aCase(author)).number}/reacties`, tip, key)).status).toBe(422);
  });
});

describe("GET /casussen/{nummer}/reacties", () => {
  it("gives every comment once in the order they were posted, page by page", async () => {
    const posted = [];
    for (let at = 0; at < 5; at += 1) posted.push(await aComment(reader, number));
    await db
      .update(comments)
      .set({ postedAt: sql`now()` })
      .where(eq(comments.caseNumber, number));
    const found: string[] = [];
    for (let next: string | null = `${path}?aantal=2`; next;) {
      const page: Answer = await caller.get(next);
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      found.push(...ids(page));
      next = page.body.volgende;
    }
    expect(found).toEqual(posted.toSorted());
  });

  it.each(["aantal=0", "aantal=101", "aantal=x", "na=x", "voor=x", "sorteer=beste", "soort=mening", "sinds=gisteren"])(
    "%s is a 400",
    async (query) => {
      expect(namesIn(await caller.get(`${path}?${query}`))).toEqual([query.split("=")[0]!.replace("voor", "na")]);
    },
  );

  it("keeps the place of a deleted comment that has answers, without a word of it", async () => {
    const parent = await aComment(reader, number, { body: "Dit trek ik terug" });
    const alone = await aComment(reader, number);
    const answer = await aComment(author, number, { parentId: parent });
    expect((await caller.delete(`/reacties/${parent}`)).status).toBe(204);
    expect((await caller.delete(`/reacties/${alone}`)).status).toBe(204);
    expect((await caller.delete(`/reacties/${alone}`)).status).toBe(404);
    const { body } = await owner.get(path);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([parent, answer]);
    expect(body.items[0]).toMatchObject({ verwijderd: true, tekst: null, auteur: null, organisatie: null });
    expect(JSON.stringify(body)).not.toContain("trek ik terug");
    expect((await owner.get(`/casussen/${number}`)).body.aantalReacties).toBe(1);
  });

  it("shows a hidden comment to its author and moderators only", async () => {
    const hidden = await aComment(reader, number, { body: "Hoort hier niet" });
    await aComment(author, number, { parentId: hidden });
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { commentId: hidden, verdict: "hide", reason: "Weg.", lastDecisionId: "" });
    const first = async (one: Caller) => (await one.get(path)).body.items[0];
    expect(await first(caller)).toMatchObject({ tekst: "Hoort hier niet", verborgen: "verborgen" });
    expect(await first(await signedIn(moderator))).toMatchObject({ verborgen: "verborgen" });
    expect(await first(owner)).toMatchObject({ tekst: null, auteur: null, verborgen: null, verwijderd: true });
    expect((await owner.put(`/reacties/${hidden}/stem`)).status).toBe(404);
    expect((await owner.patch(`/reacties/${hidden}`, tip)).status).toBe(404);
  });

  it("of a case a visitor may not read is a 404", async () => {
    expect((await anonymous.get(path)).status).toBe(404);
  });
});

describe("PATCH and DELETE /reacties/{id}", () => {
  it("change what is sent, raise the version and say that it was edited", async () => {
    const { id } = (await caller.post(path, tip)).body;
    const { status, body, headers } = await caller.patch(`/reacties/${id}`, { tekst: "Beter zo." });
    expect(status).toBe(200);
    expect(body).toMatchObject({ soort: "tip", tekst: "Beter zo.", versie: 2, bewerktOp: expect.any(String) });
    expect(headers.get("etag")).toBe('"2"');
    expect((await caller.patch(`/reacties/${id}`, { soort: "vraag" })).body).toMatchObject({ tekst: "Beter zo." });
    expect((await caller.patch(`/reacties/${id}`, {})).body.versie).toBe(3);
  });

  it("with an If-Match of an older version is a 412", async () => {
    const { id } = (await caller.post(path, tip)).body;
    const match = { "if-match": '"1"' };
    expect((await caller.patch(`/reacties/${id}`, { tekst: "Eén" }, match)).status).toBe(200);
    expect((await caller.patch(`/reacties/${id}`, { tekst: "Twee" }, match)).status).toBe(412);
    expect((await caller.get(path)).body.items[0].tekst).toBe("Eén");
  });

  it("are for the author: 403 for others who may read it, 404 where there is nothing", async () => {
    const { id } = (await caller.post(path, tip)).body;
    const moderator = await signedIn(await aPerson({ role: "moderator" }));
    for (const other of [owner, moderator]) {
      expect((await other.patch(`/reacties/${id}`, { tekst: "Van mij" })).status).toBe(403);
      expect((await other.delete(`/reacties/${id}`)).status).toBe(403);
    }
    for (const wrong of [unknown, "1", "%00", id + "0"]) {
      expect((await caller.patch(`/reacties/${wrong}`, tip)).status).toBe(404);
      expect((await caller.delete(`/reacties/${wrong}`)).status).toBe(404);
    }
    expect((await caller.get(path)).body.items[0].tekst).toBe(tip.tekst);
  });

  it("names what is wrong with a change", async () => {
    const { id } = (await caller.post(path, tip)).body;
    const answer = await caller.patch(`/reacties/${id}`, { tekst: "", soort: "mening", ouderId: null });
    expect([answer.status, namesIn(answer)]).toEqual([400, ["ouderId", "soort", "tekst"]]);
  });
});
