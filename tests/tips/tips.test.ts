import { inArray } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { comments, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { deleteComment } from "#lib/comments/change";
import { Invalid } from "#lib/core/errors";
import { writeCursor } from "#lib/core/pagination";
import { decide } from "#lib/moderation/commands";
import type { PracticeKey } from "#lib/practices/practices";
import { listTips } from "#lib/tips/queries";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let moderator: Actor;

beforeAll(async () => {
  author = await aPerson();
  reader = await aPerson();
  moderator = await aPerson({ role: "moderator" });
});

/** Every tip this reader finds, over all pages. */
const found = async (viewer = reader, practice?: PracticeKey, size = 3) =>
  (await pagesOf((after) => listTips(viewer, practice, after, size))).flat();
const texts = async (viewer = reader, practice?: PracticeKey) =>
  (await found(viewer, practice)).map(({ text }) => text);

describe("a tip", () => {
  it("is what a case ends with, or a comment of that kind; newest first, with who says it and where", async () => {
    const { number, slug } = await aCase(author, { tip: "Bel eerst aan.", practices: ["support"], title: "Tuin" });
    await aCase(author, { tip: "", practices: ["support"] });
    await aComment(reader, number, { kind: "question", body: "Geen tip." });
    const commentId = await aComment(reader, number, { kind: "tip", body: "Neem koek mee." });
    expect(await found(reader, "support")).toMatchObject([
      {
        key: `comment-${commentId}`,
        text: "Neem koek mee.",
        commentId,
        author: { handle: reader.handle },
        organisation: { slug: reader.organisation.slug },
        case: { number, slug, title: "Tuin" },
      },
      {
        key: `case-${number}`,
        text: "Bel eerst aan.",
        commentId: null,
        practices: ["support"],
        author: { handle: author.handle },
        organisation: { slug: author.organisation.slug },
      },
    ]);
  });

  it("is found under each practice of its case", async () => {
    await aCase(author, { tip: "Van twee.", practices: ["relations", "resolutions"] });
    expect(await texts(reader, "relations")).toContain("Van twee.");
    expect(await texts(reader, "resolutions")).toContain("Van twee.");
    expect(await texts(reader, "alignment")).not.toContain("Van twee.");
    expect(await texts()).toContain("Van twee.");
  });

  it("is only shown to who may read its case and its comment", async () => {
    const circle = await aCircle(await aPerson());
    const inside = { audience: "circle", circleId: circle.id };
    const { number } = await aCase(circle.facilitator, { tip: "Uit de kring.", ...inside });
    await aComment(circle.facilitator, number, { kind: "tip", body: "Reactie uit de kring." });
    await aCase(author, { tip: "Uit een concept.", intent: "draft" });
    const gone = await aCase(author, { tip: "Van een ingetrokken casus." });
    await aComment(author, gone.number, { kind: "tip", body: "Reactie bij een ingetrokken casus." });
    await withdrawCase(author, gone);
    const hiddenCase = await aCase(author, { tip: "Uit een verborgen casus." });
    await aComment(author, hiddenCase.number, { kind: "tip", body: "Reactie bij een verborgen casus." });
    const shown = await aCase(author);
    const hiddenComment = await aComment(author, shown.number, { kind: "tip", body: "Verborgen reactie." });
    const deleted = await aComment(author, shown.number, { kind: "tip", body: "Verwijderde reactie." });
    await deleteComment(author, { commentId: deleted });
    for (const item of [{ caseNumber: hiddenCase.number }, { commentId: hiddenComment }]) {
      await decide(moderator, { ...item, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    }
    const secret = /kring|concept|ingetrokken|verborgen|Verborgen|Verwijderd/;
    expect((await texts()).filter((text) => secret.test(text))).toEqual([]);
    expect((await texts(circle.facilitator)).filter((text) => secret.test(text))).toEqual([
      "Reactie uit de kring.",
      "Uit de kring.",
    ]);
    expect((await texts(author)).filter((text) => secret.test(text))).toEqual([
      "Verborgen reactie.",
      "Reactie bij een verborgen casus.",
      "Uit een verborgen casus.",
    ]);
  });
});

describe("the pages of tips", () => {
  it("hold every tip once, of cases and comments together, also when all are of one moment", async () => {
    const numbers: number[] = [];
    for (let made = 0; made < 12; made += 1) {
      const { number } = await aCase(author, { tip: `Casustip ${made}`, practices: ["alignment"] });
      numbers.push(number);
      await aComment(reader, number, { kind: "tip", body: `Reactietip ${made}` });
    }
    const inOneGo = await found(reader, "alignment", 100);
    expect(inOneGo).toHaveLength(24);
    expect(inOneGo.map(({ at }) => at.getTime())).toEqual(
      inOneGo.map(({ at }) => at.getTime()).toSorted((a, b) => b - a),
    );
    expect(await found(reader, "alignment", 5)).toEqual(inOneGo);
    const postedAt = new Date("2026-03-01T12:00:00.123Z");
    await db.update(practiceCases).set({ postedAt }).where(inArray(practiceCases.number, numbers));
    await db.update(comments).set({ postedAt }).where(inArray(comments.caseNumber, numbers));
    const keys = async (size: number) => (await found(reader, "alignment", size)).map(({ key }) => key);
    for (const size of [1, 2, 7, 23, 24]) expect(await keys(size)).toEqual(await keys(100));
    expect(new Set(await keys(1)).size).toBe(24);
  });

  it.each(["junk", "\0", writeCursor([1, "case-1"]), writeCursor(["x", "y"]), writeCursor([Date.now(), 12])])(
    "begin nowhere with a cursor that is not theirs (%#)",
    async (cursor) => {
      await expect(listTips(reader, undefined, cursor)).rejects.toThrow(Invalid);
    },
  );
});
