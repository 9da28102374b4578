import { beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { listTold } from "#lib/cases/told";
import type { CaseText } from "#lib/cases/validation";
import { excerptOf } from "#lib/core/rich-text";
import { decide } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let member: Actor;
let moderator: Actor;

const told = async (viewer: Viewer, field: CaseText, asked = {}) =>
  (await listTold(viewer, "relations", field, asked)).map(({ text }) => text);

beforeAll(async () => {
  author = await aPerson();
  moderator = await aPerson({ role: "moderator" });
  const { id, facilitator } = await aCircle(await aPerson());
  member = facilitator;
  const practices = ["relations", "mapping"];
  const publish = async (change: object) => {
    const { number } = await aCase(author, { practices, audience: "public", ...change });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
  };
  await publish({ doneRelations: "Koffie.", tip: "Neem koek mee.", learningQuestion: "Hoe nu?" });
  await publish({ doneRelations: "Stiekem.", participantsOnly: ["done"] });
  await aCase(author, { practices, doneRelations: "Soep.", doneMapping: "Gekeken." });
  await aCase(author, { practices });
  await aCase(author, { practices: ["mapping"], doneRelations: "Niets." });
  await aCase(member, { practices, doneRelations: "In de kring.", audience: "circle", circleId: id });
  const { number } = await aCase(author, { practices, learningQuestion: "Al besproken?" });
  await aComment(await aPerson(), number);
  const hidden = await aCase(author, { practices, doneRelations: "Verborgen." });
  await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
});

describe("what cases tell about a practice", () => {
  it("is the newest first, only of cases with that practice that say something and that the reader may read", async () => {
    const reader = await aPerson();
    expect(await told(reader, "doneRelations")).toEqual(["Soep.", "Stiekem.", "Koffie."]);
    expect(await told(member, "doneRelations")).toEqual(["In de kring.", "Soep.", "Stiekem.", "Koffie."]);
    expect(await told(reader, "doneRelations", { size: 1 })).toEqual(["Soep."]);
    expect(await told(moderator, "doneRelations")).toContain("Verborgen.");
  });

  it("is for visitors what is public and nothing else", async () => {
    expect(await told(visitor, "doneRelations")).toEqual(["Koffie."]);
    expect(await told(visitor, "tip")).toEqual(["Neem koek mee."]);
    expect(await told(visitor, "learningQuestion")).toEqual(["Hoe nu?"]);
  });

  it("is an open question as long as nobody commented", async () => {
    const reader = await aPerson();
    expect(await told(reader, "learningQuestion")).toEqual(["Al besproken?", "Hoe nu?"]);
    expect(await told(reader, "learningQuestion", { uncommented: true })).toEqual(["Hoe nu?"]);
  });
});

describe("an excerpt", () => {
  it("is plain, and ends with a sentence or a word", () => {
    expect(excerptOf("Wij **gingen**:\n\n- kijken\n- [luisteren](https://example.nl)")).toBe(
      "Wij gingen: kijken luisteren",
    );
    expect(excerptOf("Eerst dit gedaan. En toen nog veel meer.", 30)).toBe("Eerst dit gedaan.");
    expect(excerptOf("Een zin die maar doorgaat zonder einde", 20)).toBe("Een zin die maar …");
    expect(excerptOf("")).toBe("");
  });
});
