import { describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { previewFor } from "#lib/cases/preview";
import { dropPublicVersion, proposePublicVersion } from "#lib/cases/public-version";
import { getCase, listCases, listWholeCases } from "#lib/cases/queries";
import { listRelated } from "#lib/cases/related";
import { tallyCases } from "#lib/cases/tally";
import { ProposePublicVersion, ReviseCase } from "#lib/cases/validation";
import { Conflict, Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listQueue } from "#lib/desk/queue";
import { decide } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson, caseInput } from "../support/people.ts";

useDatabase();

const whole = {
  title: "Ruzie om het bankje",
  whatHappened: "Bewoners kregen ruzie om een bankje.",
  insideRoles: "De wijkagent en de teamleider beheer.",
  speaksFor: "De hele straat.",
  audience: "public",
  participantsOnly: ["inside"],
};

const revise = (actor: Actor, number: number, version: number, change: Record<string, unknown> = {}) => {
  const { submissionKey: _, ...content } = caseInput();
  return reviseCase(actor, parse(ReviseCase, { ...content, ...whole, number, version, ...change }));
};

async function agree(number: number, moderator?: Actor) {
  const actor = moderator ?? (await aPerson({ role: "moderator" }));
  const last = await lastDecision({ caseNumber: number });
  await decide(actor, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: last?.id ?? "" });
}

const aProposal = (number: number, version: number, change: Record<string, unknown> = {}) =>
  parse(ProposePublicVersion, {
    number,
    version,
    title: "Een plek in de straat",
    whatHappened: "Het kwam goed.",
    ...change,
  });

describe("what visitors read", () => {
  it("leaves out the sections that stay with participants: on the page, in lists, for search and for counts", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, whole);
    await agree(number);
    const read = await getCase(visitor, number);
    expect(read).toMatchObject({ title: "Ruzie om het bankje", insideRoles: "", speaksFor: "De hele straat." });
    expect(await getCase(await aPerson(), number)).toMatchObject({ insideRoles: whole.insideRoles });
    expect(JSON.stringify((await listWholeCases(visitor)).items)).not.toContain("teamleider");
    expect((await listCases(visitor, { search: "teamleider" })).items).toEqual([]);
    expect((await tallyCases(visitor, { search: "teamleider" })).total).toBe(0);
    expect((await listCases(visitor, { search: "bankje" })).items).toMatchObject([{ number }]);
    expect((await listCases(author, { search: "teamleider" })).items).toMatchObject([{ number }]);
    expect((await tallyCases(author, { search: "teamleider" })).total).toBe(1);
  });

  it("stays agreed while only the participants' part changes, and waits again when their own words change", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, whole);
    await agree(number);
    await revise(author, number, 1, { insideRoles: "Een andere afdeling." });
    expect(await getCase(visitor, number)).toMatchObject({ insideRoles: "" });
    await revise(author, number, 2, { speaksFor: "Alleen zichzelf." });
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
  });

  it("waits again when a section is opened to them, or another practice is ticked", async () => {
    const author = await aPerson();
    const opened = await aCase(author, whole);
    await agree(opened.number);
    await revise(author, opened.number, 1, { participantsOnly: [] });
    await expect(getCase(visitor, opened.number)).rejects.toThrow(NotFound);
    const ticked = await aCase(author, whole);
    await agree(ticked.number);
    await revise(author, ticked.number, 1, { practices: ["support"] });
    await expect(getCase(visitor, ticked.number)).rejects.toThrow(NotFound);
  });
});

describe("a public version written apart", () => {
  it("is what a moderator sees and what visitors read, with an address of its own; participants keep the case", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { ...whole, audience: "participants" });
    await proposePublicVersion(author, aProposal(number, 1));
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
    const moderator = await aPerson({ role: "moderator" });
    expect((await listQueue(moderator)).items.find(({ caseNumber }) => caseNumber === number)).toMatchObject({
      kinds: ["proposal"],
      title: "Een plek in de straat",
      excerpt: "Het kwam goed.",
    });
    await agree(number, moderator);
    expect(await getCase(visitor, number)).toMatchObject({
      title: "Een plek in de straat",
      slug: "een-plek-in-de-straat",
      whatHappened: "Het kwam goed.",
      speaksFor: "",
    });
    expect(await getCase(author, number)).toMatchObject({ title: "Ruzie om het bankje", slug: "ruzie-om-het-bankje" });
    const found = (await listCases(visitor, { search: "ruzie" })).items;
    expect(found.map((one) => one.number)).not.toContain(number);
    const { number: other } = await aCase(author, { ...whole, title: "Een ander" });
    await agree(other, moderator);
    const related = await listRelated(visitor, await getCase(visitor, other));
    expect(related.find((one) => one.number === number)).toMatchObject({
      title: "Een plek in de straat",
      slug: "een-plek-in-de-straat",
    });
  });

  it("stands while the case changes, and is not lost when the case is for participants for a while", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, whole);
    await proposePublicVersion(author, aProposal(number, 1));
    await agree(number);
    await revise(author, number, 2, { whatHappened: "Heel anders." });
    expect(await getCase(visitor, number)).toMatchObject({ whatHappened: "Het kwam goed." });
    await revise(author, number, 3, { audience: "participants" });
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
    await revise(author, number, 4, { audience: "public" });
    await agree(number);
    expect(await getCase(visitor, number)).toMatchObject({ whatHappened: "Het kwam goed." });
  });

  it("can be dropped: then the case itself is proposed, less what stays with participants", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, whole);
    await proposePublicVersion(author, aProposal(number, 1));
    await agree(number);
    await dropPublicVersion(author, { number, version: 2 });
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
    await agree(number);
    expect(await getCase(visitor, number)).toMatchObject({ title: "Ruzie om het bankje", insideRoles: "" });
  });

  it("is the author's to propose, for a posted case that is not of a circle, over the version that was read", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    await expect(proposePublicVersion(await aPerson(), aProposal(number, 1))).rejects.toThrow(Forbidden);
    await expect(proposePublicVersion(author, aProposal(number, 7))).rejects.toThrow(Conflict);
    const draft = await aCase(author, { intent: "draft" });
    await expect(proposePublicVersion(author, aProposal(draft.number, 1))).rejects.toThrow(Refused);
    const { id: circleId, facilitator } = await aCircle(await aPerson());
    const inside = await aCase(facilitator, { audience: "circle", circleId });
    await expect(proposePublicVersion(facilitator, aProposal(inside.number, 1))).rejects.toThrow(Refused);
    expect(() => aProposal(number, 1, { title: "" })).toThrow(Invalid);
  });
});

describe("a preview", () => {
  it("shows each reader what they will read, and says who will read nothing", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, whole);
    const found = await getCase(author, number);
    expect(previewFor(found, "participant")?.texts.insideRoles).toBe(whole.insideRoles);
    expect(previewFor(found, "visitor")?.texts).toMatchObject({ insideRoles: "", title: "Ruzie om het bankje" });
    await agree(number);
    const read = await getCase(visitor, number);
    expect(read).toMatchObject(previewFor(found, "visitor")!.texts);
    expect(previewFor({ ...found, audience: "participants" }, "visitor")).toBeUndefined();
    expect(previewFor({ ...found, audience: "circle" }, "participant")).toBeUndefined();
    expect(previewFor({ ...found, audience: "circle" }, "circle")).toBeDefined();
  });
});
