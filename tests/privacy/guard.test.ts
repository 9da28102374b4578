import { desc, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, personalDataConfirmations, practiceCases } from "#db/schema";
import { reviseCase, writeCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { ReviseCase, caseFields } from "#lib/cases/validation";
import { startCircle } from "#lib/circles/commands";
import { editComment } from "#lib/comments/change";
import { postComment } from "#lib/comments/commands";
import { Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide, report } from "#lib/moderation/commands";
import { updateProfile } from "#lib/participants/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, caseInput, commentInput } from "../support/people.ts";

useDatabase();

const BSN = "123456782";
const hard = `Haar bsn is ${BSN} en meer niet.`;
const soft = "Samen met Sjoerd liep ik door de wijk.";

const stopsOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).mistakes.map(({ field, message, find }) => [field, message, find?.kind]);
};

describe("what is certain", () => {
  it("stops every text of a case, each find named with its place", async () => {
    const author = await aPerson();
    const stops = await stopsOf(writeCase(author, caseInput({ whatHappened: hard, tip: "Bel 06 12345678." })));
    expect(stops).toEqual([
      ["whatHappened", "personalData", "bsn"],
      ["tip", "personalData", "phone"],
    ]);
    expect(await db.$count(practiceCases)).toBe(0);
  });

  it("stops it even when the writer says to have seen it", async () => {
    const author = await aPerson();
    await stopsOf(writeCase(author, caseInput({ whatHappened: hard, personalDataSeen: true })));
  });

  it("stops comments, their edits, reports, reasons, profiles and circles", async () => {
    const [author, other, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
    const { number } = await aCase(author);
    await stopsOf(postComment(other, commentInput(number, { body: hard })));
    const commentId = await aComment(other, number);
    await stopsOf(editComment(other, { commentId, kind: "tip", body: hard }));
    await stopsOf(report(other, { caseNumber: number, reason: "other", explanation: hard }));
    await stopsOf(decide(moderator, { caseNumber: number, verdict: "hide", reason: hard, lastDecisionId: "" }));
    await stopsOf(updateProfile(author, { name: author.name, jobTitle: "", about: hard, language: "nl" }));
    await stopsOf(startCircle(author, { name: "Kring", purpose: hard, open: true }));
  });

  it("leaves one line in the log, with kinds and no text", async () => {
    const author = await aPerson();
    await stopsOf(writeCase(author, caseInput({ title: "Bel 06 12345678", whatHappened: hard })));
    const [entry] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(entry).toMatchObject({ action: "privacy.stopped", actorId: author.id, detail: { kinds: "phone bsn" } });
  });

  it("never stops a draft, and stops it when it is posted", async () => {
    const author = await aPerson();
    const { number } = await writeCase(author, caseInput({ intent: "draft", whatHappened: hard }));
    const draft = await getCase(author, number);
    const present = Object.fromEntries(caseFields.map((field) => [field, draft[field]]));
    const posting = parse(ReviseCase, { ...present, intent: "post", number, version: draft.version });
    expect(await stopsOf(reviseCase(author, posting))).toEqual([["whatHappened", "personalData", "bsn"]]);
  });
});

describe("what is possible", () => {
  it("asks, and takes yes for an answer", async () => {
    const author = await aPerson();
    expect(await stopsOf(writeCase(author, caseInput({ whatHappened: soft, personalDataSeen: false })))).toEqual([
      ["whatHappened", "personalDataPossible", "name"],
    ]);
    await writeCase(author, caseInput({ whatHappened: soft, personalDataSeen: true }));
  });

  it("is not asked again for the same text, and is for another value", async () => {
    const [author, other] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const commentId = await aComment(other, number, { body: soft, personalDataSeen: true });
    await editComment(other, { commentId, kind: "tip", body: `${soft} En terug.`, personalDataSeen: false });
    expect(
      await stopsOf(
        editComment(other, { commentId, kind: "tip", body: `${soft} Met Gerda.`, personalDataSeen: false }),
      ),
    ).toEqual([["body", "personalDataPossible", "name"]]);
  });

  it("is remembered without the value", async () => {
    const [row] = await db.select().from(personalDataConfirmations).limit(1);
    expect(row).toMatchObject({ kind: "name", valueHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const dump = await db.execute(
      sql`select string_agg(row_to_json(c)::text, '') as all from personal_data_confirmation c`,
    );
    expect(JSON.stringify(dump)).not.toMatch(/sjoerd/i);
  });
});

describe("a profile", () => {
  it("may say who one is, and not how to reach another", async () => {
    const person = await aPerson({ name: "Noor Haverkate" });
    const profile = { name: "Noor Haverkate", jobTitle: "wijkmanager", language: "nl" as const };
    await updateProfile(person, { ...profile, about: "Ik ben mevrouw Noor Haverkate.", personalDataSeen: false });
    await stopsOf(updateProfile(person, { ...profile, about: "Mijn collega is b.smit@example.nl." }));
  });
});
