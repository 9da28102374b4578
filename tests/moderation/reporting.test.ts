import { and, desc, eq, like } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, comments, hidings, practiceCases, reports } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { withdrawCase } from "#lib/cases/commands";
import { deleteComment } from "#lib/comments/change";
import { Forbidden, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide, report } from "#lib/moderation/commands";
import { ReportCase, ReportComment, reportReasons } from "#lib/moderation/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

type Subject = { caseNumber: number } | { commentId: string };
type Reason = (typeof reportReasons)[number];
const tell = (who: Actor, subject: Subject, reason: Reason = "other", explanation = "") =>
  report(who, { ...subject, reason, explanation });

let author: Actor;
let reader: Actor;
let moderator: Actor;
let number: number;
let commentId: string;

beforeAll(async () => {
  [author, reader, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
});
beforeEach(async () => {
  ({ number } = await aCase(author));
  commentId = await aComment(author, number);
});

const openReports = (subject: Subject) =>
  db
    .select()
    .from(reports)
    .where(
      "commentId" in subject ? eq(reports.commentId, subject.commentId) : eq(reports.caseNumber, subject.caseNumber),
    );

const logged = (caseNumber: number) =>
  db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.caseNumber, caseNumber), like(auditEntries.action, "%.reported")))
    .orderBy(desc(auditEntries.id));

const both: [string, () => Subject][] = [
  ["a case", () => ({ caseNumber: number })],
  ["a comment", () => ({ commentId })],
];

describe.each(both)("a report of %s", (what, subject) => {
  it.each(reportReasons)(
    "because of %s waits for a moderator and stands in the log without its words",
    async (reason) => {
      await tell(reader, subject(), reason, "Kijk naar de tweede zin.");
      const [made] = await openReports(subject());
      expect(made).toMatchObject({
        reporterId: reader.id,
        reason,
        explanation: "Kijk naar de tweede zin.",
        decisionId: null,
      });
      const [entry] = await logged(number);
      expect(entry).toMatchObject({
        actorId: reader.id,
        action: what === "a case" ? "case.reported" : "comment.reported",
        participantId: author.id,
        commentId: what === "a case" ? null : commentId,
        reason: null,
        detail: { reason },
      });
      expect(await db.$count(hidings, eq(hidings.kind, "hidden"))).toBe(0);
    },
  );

  it("twice, or fifty times at once, is one report and one line in the log", async () => {
    await Promise.all(Array.from({ length: 50 }, () => tell(reader, subject(), "personal-data")));
    await tell(reader, subject(), "disrespectful", "Nog iets.");
    expect(await openReports(subject())).toHaveLength(1);
    expect(await logged(number)).toHaveLength(1);
  });

  it("by several people is a report of each", async () => {
    const readers = await Promise.all([1, 2, 3, 4].map(() => aPerson()));
    await Promise.all(readers.map((person) => tell(person, subject(), "disrespectful")));
    expect(await openReports(subject())).toHaveLength(4);
    expect(await logged(number)).toHaveLength(4);
  });

  it("may be made again after a moderator looked", async () => {
    await tell(reader, subject());
    await decide(moderator, { ...subject(), verdict: "leave", reason: "Past hier.", lastDecisionId: "" });
    await tell(reader, subject());
    const found = await openReports(subject());
    expect(found.map(({ decisionId }) => decisionId === null).toSorted()).toEqual([false, true]);
  });

  it("of one's own is not allowed", async () => {
    await expect(tell(author, subject(), "personal-data")).rejects.toThrow(Forbidden);
    expect(await openReports(subject())).toEqual([]);
    await expect(getCase(reader, number)).resolves.toBeDefined();
  });
});

describe("personal data", () => {
  it("takes a case out of sight at once, for everyone but its author and moderators", async () => {
    await tell(reader, { caseNumber: number }, "personal-data");
    for (const other of [reader, await aPerson({ role: "researcher" }), await aPerson({ role: "administrator" })]) {
      await expect(getCase(other, number)).rejects.toThrow(NotFound);
    }
    expect((await getCase(author, number)).hiding).toEqual({ kind: "held", decisionId: null });
    await expect(getCase(moderator, number)).resolves.toBeDefined();
  });

  it("takes a comment out of sight and out of the count", async () => {
    const count = async () => (await getCase(reader, number)).comments;
    expect(await count()).toBe(1);
    await tell(reader, { commentId }, "personal-data");
    expect(await count()).toBe(0);
    await decide(moderator, { commentId, verdict: "leave", reason: "Het is een functie.", lastDecisionId: "" });
    expect(await count()).toBe(1);
  });

  it.each(reportReasons.filter((reason) => reason !== "personal-data"))("only: %s hides nothing", async (reason) => {
    await tell(reader, { caseNumber: number }, reason);
    await expect(getCase(reader, number)).resolves.toBeDefined();
  });
});

describe("nobody reports", () => {
  it("what they may not know of", async () => {
    const { id: circleId, facilitator } = await aCircle(await aPerson());
    const inCircle = await aCase(facilitator, { audience: "circle", circleId });
    const answer = await aComment(facilitator, inCircle.number);
    const draft = await aCase(author, { intent: "draft" });
    for (const subject of [
      { caseNumber: inCircle.number },
      { commentId: answer },
      { caseNumber: draft.number },
      { caseNumber: 999_999 },
      { commentId: crypto.randomUUID() },
    ]) {
      await expect(tell(reader, subject, "personal-data")).rejects.toThrow(NotFound);
    }
  });

  it("what is gone, or out of sight already", async () => {
    await deleteComment(author, { commentId });
    await expect(tell(reader, { commentId })).rejects.toThrow(NotFound);
    await tell(reader, { caseNumber: number }, "personal-data");
    await expect(tell(await aPerson(), { caseNumber: number })).rejects.toThrow(NotFound);
    const other = await aCase(author);
    await withdrawCase(author, { number: other.number });
    await expect(tell(reader, { caseNumber: other.number })).rejects.toThrow(NotFound);
  });
});

it("the words of a report are checked before they count", () => {
  const wrong = (input: object) => () => parse(ReportCase, { caseNumber: 1, reason: "other", ...input });
  for (const input of [
    { reason: "because" },
    { reason: undefined },
    { caseNumber: 0 },
    { caseNumber: "x" },
    { explanation: "a".repeat(1_001) },
    { explanation: ["a"] },
    { reporterId: crypto.randomUUID() },
  ]) {
    expect(wrong(input), JSON.stringify(input)).toThrow("invalid");
  }
  expect(() => parse(ReportComment, { commentId: "1", reason: "other" })).toThrow("invalid");
  expect(wrong({ explanation: " \u202eklaar\u0000 " })()).toMatchObject({ explanation: "klaar" });
});

it("the counts on the cases are those of the comments one can see", async () => {
  const rows = await db.select({ number: practiceCases.number, count: practiceCases.comments }).from(practiceCases);
  const seen = await db
    .select({ number: comments.caseNumber, hidden: hidings.id, deleted: comments.deletedAt })
    .from(comments)
    .leftJoin(hidings, eq(hidings.commentId, comments.id));
  for (const { number: of, count } of rows) {
    expect(count).toBe(seen.filter((row) => row.number === of && !row.hidden && !row.deleted).length);
  }
});
