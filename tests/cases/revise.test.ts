import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { caseVersions } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { getCase, listCases, listDrafts } from "#lib/cases/queries";
import { ReviseCase } from "#lib/cases/validation";
import { removeFromCircle } from "#lib/circles/commands";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listQueue } from "#lib/desk/queue";
import { decide } from "#lib/moderation/commands";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { deedsAbout, linesAbout } from "../support/log.ts";
import { aCase, aCircle, aPerson, asKnownNow, caseInput } from "../support/people.ts";

useDatabase();

const revise = (actor: Actor, number: number, version: number, change: Record<string, unknown> = {}) => {
  const { submissionKey: _, ...content } = caseInput();
  return reviseCase(actor, parse(ReviseCase, { ...content, number, version, ...change }));
};

const versionsOf = (number: number) =>
  db.select().from(caseVersions).where(eq(caseVersions.caseNumber, number)).orderBy(asc(caseVersions.version));

describe("changing a case", () => {
  it("shows the new words and keeps the old ones, edit after edit", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { title: "Eerst", tip: "Oude tip" });
    await expect(revise(author, number, 1, { title: "Toen", tip: "" })).resolves.toEqual({ number, slug: "toen" });
    await revise(author, number, 2, { title: "Nu", practices: ["support"], domain: "desk" });
    expect(await getCase(author, number)).toMatchObject({ title: "Nu", version: 3, practices: ["support"] });
    const versions = await versionsOf(number);
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(versions[0]).toMatchObject({
      editorId: author.id,
      content: { title: "Eerst", tip: "Oude tip", practices: ["mapping"], domain: "physical" },
    });
    expect(versions[1]).toMatchObject({ content: { title: "Toen", tip: "" } });
    expect(versions[2]).toMatchObject({ content: { title: "Nu", practices: ["support"] } });
    expect(await deedsAbout({ caseNumber: number })).toEqual(["case.posted", "case.revised", "case.revised"]);
    expect((await linesAbout({ caseNumber: number })).at(-1)).toMatchObject({
      actorId: author.id,
      detail: { version: 3, audience: "participants" },
    });
  });

  it("does not move it in the list, but tells that it changed", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const before = await getCase(author, number);
    await revise(author, number, 1, { title: "Nieuw" });
    const after = await getCase(author, number);
    expect(after.postedAt).toEqual(before.postedAt);
    expect(after.lastActiveAt).toEqual(before.lastActiveAt);
    expect(after.changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime());
  });

  it("is for its author: others who may read it are forbidden, who may not read it find nothing", async () => {
    const { number } = await aCase(await aPerson());
    await expect(revise(await aPerson(), number, 1)).rejects.toThrow(Forbidden);
    await expect(revise(await aPerson({ role: "moderator" }), number, 1)).rejects.toThrow(Forbidden);
    const draft = await aCase(await aPerson(), { intent: "draft" });
    await expect(revise(await aPerson(), draft.number, 1)).rejects.toThrow(NotFound);
    await expect(revise(await aPerson(), 999_999_999_999, 1)).rejects.toThrow(NotFound);
    expect(await versionsOf(number)).toHaveLength(1);
  });

  it("from an older version is a conflict that says when, and loses nothing", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    await revise(author, number, 1, { title: "Van het andere tabblad" });
    const refusal = await revise(author, number, 1, { title: "Te laat" }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Conflict);
    expect(refusal).toMatchObject({ message: "changedMeanwhile", at: (await getCase(author, number)).changedAt });
    expect(await getCase(author, number)).toMatchObject({ title: "Van het andere tabblad" });
  });

  it("ten times at once from the same version lets one through", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const { done, refusals } = await triedAtOnce(10, (at) => revise(author, number, 1, { title: `Poging ${at}` }));
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(Conflict);
    expect(await getCase(author, number)).toMatchObject({ version: 2 });
    expect(await versionsOf(number)).toHaveLength(2);
  });

  it("cannot make a posted case a draft again", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    await expect(revise(author, number, 1, { intent: "draft" })).rejects.toThrow(Invalid);
    expect((await listDrafts(author)).map((draft) => draft.number)).toEqual([]);
  });

  it("takes a hidden case no nearer to its readers", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Een naam.", lastDecisionId: "" });
    await revise(author, number, 1, { whatHappened: "Zonder naam." });
    await expect(getCase(await aPerson(), number)).rejects.toThrow(NotFound);
  });
});

describe("a draft", () => {
  it("is saved over and over without versions, and posted once: that is the first version", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { intent: "draft", whatHappened: "" });
    await revise(author, number, 1, { intent: "draft", title: "Bijna af" });
    expect(await listDrafts(author)).toMatchObject([{ number, title: "Bijna af" }]);
    await revise(author, number, 2, { title: "Af" });
    expect(await listDrafts(author)).toEqual([]);
    expect((await listCases(await aPerson())).items[0]).toMatchObject({ number, title: "Af" });
    expect(await versionsOf(number)).toMatchObject([{ version: 3, content: { title: "Af" } }]);
    expect(await deedsAbout({ caseNumber: number })).toEqual(["case.drafted", "case.revised", "case.posted"]);
  });

  it("of last month stands at the top of the list when it is posted", async () => {
    const author = await aPerson();
    const draft = await aCase(author, { intent: "draft" });
    const { number: later } = await aCase(author);
    await revise(author, draft.number, 1);
    for (const sort of ["newest", "active"] as const) {
      const { items } = await listCases(author, { sort, authorId: author.id });
      expect(items.map(({ number }) => number)).toEqual([draft.number, later]);
    }
  });
});

describe("a public case", () => {
  it("loses its publication on any edit, waits for a moderator again, and can be published again", async () => {
    const author = await aPerson();
    const moderator = await aPerson({ role: "moderator" });
    const { number } = await aCase(author, { audience: "public" });
    const publish = (lastDecisionId: string) =>
      decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId });
    await publish("");
    await expect(getCase(visitor, number)).resolves.toMatchObject({ number });
    await revise(author, number, 1, { audience: "public", outcome: "Met een nieuwe zin." });
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
    await expect(getCase(await aPerson(), number)).resolves.toMatchObject({ publishedAt: null });
    const waiting = (await listQueue(moderator)).items.find(({ caseNumber }) => caseNumber === number);
    expect(waiting).toMatchObject({ kinds: ["proposal"] });
    await publish(waiting!.lastDecisionId!);
    await expect(getCase(visitor, number)).resolves.toMatchObject({ outcome: "Met een nieuwe zin." });
  });
});

describe("a case in a circle", () => {
  it("can leave it, and cannot stay by the hand of an author who left", async () => {
    const circle = await aCircle(await aPerson(), true);
    const { facilitator, id } = circle;
    const { number } = await aCase(facilitator, { audience: "circle", circleId: id });
    await revise(facilitator, number, 1);
    await expect(getCase(await aPerson(), number)).resolves.toMatchObject({ circle: null });
    const stranger = await aPerson();
    const own = await aCase(stranger);
    await expect(revise(stranger, own.number, 1, { audience: "circle", circleId: id })).rejects.toThrow(Invalid);
    await expect(
      removeFromCircle(await asKnownNow(stranger), { circleId: id, participantId: stranger.id }),
    ).resolves.toBeUndefined();
  });
});
