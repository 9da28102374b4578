import { count, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { writeCase } from "#lib/cases/commands";
import { getCase, listCases, listDrafts } from "#lib/cases/queries";
import { WriteCase } from "#lib/cases/validation";
import { Conflict, Forbidden, Invalid, TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { parse } from "#lib/core/parse";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { deedsAbout, linesAbout } from "../support/log.ts";
import { aCase, aCircle, aPerson, asKnownNow, caseInput } from "../support/people.ts";

useDatabase();

const written = async (author: Actor) => {
  const [row] = await db.select({ cases: count() }).from(practiceCases).where(eq(practiceCases.authorId, author.id));
  return row!.cases;
};

/** The mistakes of an input, by field. */
function mistakesIn(input: Record<string, unknown>): Record<string, string> {
  try {
    parse(WriteCase, input);
    return {};
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return Object.fromEntries(error.mistakes.map(({ field, message }) => [field, message]));
  }
}

describe("posting a case", () => {
  it("keeps every word, says who wrote it and where, and leaves one line in the log", async () => {
    const author = await aPerson();
    const { number, slug } = await aCase(author, {
      title: "Een moestuin achter de flat",
      askedQuestion: "Mag het?",
      practices: ["support", "mapping", "support"],
      firstContact: "on-site",
      politicalInvolvement: "discussed",
      tip: "Ga langs.",
    });
    expect(slug).toBe("een-moestuin-achter-de-flat");
    expect(await getCase(author, number)).toMatchObject({
      title: "Een moestuin achter de flat",
      askedQuestion: "Mag het?",
      practices: ["support", "mapping"],
      domain: "physical",
      firstContact: "on-site",
      politicalInvolvement: "discussed",
      tip: "Ga langs.",
      audience: "participants",
      author: { name: author.name, handle: author.handle },
      organisation: { name: author.organisation.name, slug: author.organisation.slug },
      version: 1,
      votes: 0,
      comments: 0,
      publishedAt: null,
    });
    const [line, ...more] = await linesAbout({ caseNumber: number });
    expect(line).toMatchObject({
      actorId: author.id,
      action: "case.posted",
      reason: null,
      detail: { audience: "participants" },
    });
    expect(more).toEqual([]);
  });

  it("is not for visitors", async () => {
    await expect(writeCase(visitor as never, caseInput())).rejects.toThrow(Forbidden);
  });

  it("needs a title, what happened, a practice, a domain and readers, and says all that is missing at once", () => {
    const nothing = { intent: "post" };
    expect(mistakesIn(nothing)).toEqual({
      title: "titleMissing",
      whatHappened: "whatHappenedMissing",
      practices: "practicesMissing",
      domain: "domainMissing",
      audience: "audienceMissing",
    });
    expect(mistakesIn({ ...nothing, intent: "draft" })).toEqual({});
  });

  it.each([
    ["blanks for a title", { title: " \n\t" }, { title: "titleMissing" }],
    ["a practice that is none", { practices: ["gardening"] }, { "practices.0": "wrongValue" }],
    ["a domain that is none", { domain: "sea" }, { domain: "wrongValue" }],
    ["readers that are none", { audience: "everybody" }, { audience: "wrongValue" }],
    ["a circle without saying which", { audience: "circle" }, { circleId: "circleMissing" }],
    ["a circle that is no id", { audience: "circle", circleId: "mine" }, { circleId: "wrongValue" }],
    ["a number for a text", { title: 12 }, { title: "textNeeded" }],
    ["a field of ours", { authorId: "someone", votes: 9 }, { authorId: "unknownField", votes: "unknownField" }],
    ["a short submission key", { submissionKey: "a" }, { submissionKey: "wrongValue" }],
    ["a submission key that cannot be kept", { submissionKey: "12345678\0" }, { submissionKey: "wrongValue" }],
  ])("refuses %s", (_what, change, mistakes) => {
    expect(mistakesIn({ ...caseInput(), ...change })).toEqual(mistakes);
  });

  it("in a circle is for its members", async () => {
    const circle = await aCircle(await aPerson());
    const forCircle = { audience: "circle", circleId: circle.id };
    const { number } = await aCase(circle.facilitator, forCircle);
    expect(await getCase(circle.facilitator, number)).toMatchObject({ circle: { slug: circle.slug } });
    const stranger = await aPerson();
    await expect(aCase(stranger, forCircle)).rejects.toThrow(Invalid);
    expect(await written(stranger)).toBe(0);
  });

  it("forgets a circle that was chosen before other readers", async () => {
    const circle = await aCircle(await aPerson());
    const { number } = await aCase(await aPerson(), { audience: "participants", circleId: circle.id });
    expect(await getCase(await aPerson(), number)).toMatchObject({ circleId: null, audience: "participants" });
  });
});

describe("a draft", () => {
  it("may have holes, stands in its author's drafts and in no list", async () => {
    const author = await aPerson();
    const { number, slug } = await aCase(author, { intent: "draft", title: "", whatHappened: "", practices: [] });
    expect(slug).toBe("casus");
    expect((await listDrafts(author)).map((draft) => draft.number)).toEqual([number]);
    expect(await listDrafts(await aPerson())).toEqual([]);
    for (const viewer of [author, await aPerson({ role: "moderator" }), visitor]) {
      expect((await listCases(viewer)).items.map((item) => item.number)).not.toContain(number);
    }
    expect(await deedsAbout({ caseNumber: number })).toEqual(["case.drafted"]);
  });
});

describe("a submission key", () => {
  const keyed = (change: Record<string, unknown> = {}) => caseInput({ submissionKey: "form-4711", ...change });

  it("sent 15 times at once makes one case, and every answer names it", async () => {
    const author = await aPerson();
    const answers = await atOnce(15, () => writeCase(author, keyed()));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect(answers[0]).toEqual({ number: answers[0]!.number, slug: "een-bankje-bij-het-speelveld" });
    expect(await written(author)).toBe(1);
    expect(await deedsAbout({ caseNumber: answers[0]!.number })).toEqual(["case.posted"]);
  });

  it("with other words is a conflict, and neither text is lost or overwritten", async () => {
    const author = await aPerson();
    const { number } = await writeCase(author, keyed());
    await expect(writeCase(author, keyed({ tip: "Later bedacht." }))).rejects.toThrow(Conflict);
    expect(await getCase(author, number)).toMatchObject({ tip: "" });
    expect(await written(author)).toBe(1);
  });

  it("belongs to one author: a colleague's same key is another case", async () => {
    const [one, other] = await Promise.all([writeCase(await aPerson(), keyed()), writeCase(await aPerson(), keyed())]);
    expect(one.number).not.toBe(other.number);
  });

  it("left out makes a case each time", async () => {
    const author = await aPerson();
    await atOnce(3, () => aCase(author));
    expect(await written(author)).toBe(3);
  });
});

describe("the pace", () => {
  it("one case per 15 seconds; the refused one leaves nothing behind, and a repeat of the first is no second", async () => {
    env.RATE_LIMITS = true;
    try {
      const author = await aPerson();
      const first = await writeCase(author, caseInput({ submissionKey: "form-4712" }));
      await expect(aCase(author)).rejects.toThrow(TooFast);
      expect(await written(author)).toBe(1);
      expect(await writeCase(author, caseInput({ submissionKey: "form-4712" }))).toEqual(first);
      await expect(aCase(author, { intent: "draft" })).resolves.toBeDefined();
      await expect(aCase(await asKnownNow(await aPerson()))).resolves.toBeDefined();
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});
