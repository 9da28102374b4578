import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { restoreVersion } from "#lib/cases/restore";
import { differencesBetween } from "#lib/cases/differences";
import { getCase } from "#lib/cases/queries";
import { ReviseCase } from "#lib/cases/validation";
import { listVersions } from "#lib/cases/versions";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson, caseInput } from "../support/people.ts";

useDatabase();

const revise = (actor: Actor, number: number, version: number, change: Record<string, unknown> = {}) => {
  const { submissionKey: _, ...content } = caseInput();
  return reviseCase(actor, parse(ReviseCase, { ...content, number, version, ...change }));
};

describe("the versions of a case", () => {
  it("tell who saved what, when and why, the newest first", async () => {
    const author = await aPerson({ name: "Ilse de Boer" });
    const { number } = await aCase(author, { title: "Eerst" });
    await revise(author, number, 1, { title: "Toen", reason: "Duidelijker." });
    const { versions } = await listVersions(author, number);
    expect(versions).toMatchObject([
      { version: 2, reason: "Duidelijker.", editor: { name: "Ilse de Boer" }, content: { title: "Toen" } },
      { version: 1, reason: "", editor: { name: "Ilse de Boer" }, content: { title: "Eerst" } },
    ]);
    expect(versions[0]!.savedAt.getTime()).toBeGreaterThanOrEqual(versions[1]!.savedAt.getTime());
  });

  it("are for who writes it and for moderators: others know of the case and get a no, or find nothing", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    await expect(listVersions(await aPerson({ role: "moderator" }), number)).resolves.toBeDefined();
    await expect(listVersions(await aPerson(), number)).rejects.toThrow(Forbidden);
    const draft = await aCase(author, { intent: "draft" });
    await expect(listVersions(await aPerson({ role: "moderator" }), draft.number)).rejects.toThrow(NotFound);
  });

  it("can be put back; what stood there stays among them", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { title: "Eerst", tip: "Ga kijken." });
    await revise(author, number, 1, { title: "Toen", tip: "" });
    await restoreVersion(author, { number, version: 1, current: 2 });
    expect(await getCase(author, number)).toMatchObject({ title: "Eerst", tip: "Ga kijken.", version: 3 });
    const { versions } = await listVersions(author, number);
    expect(versions.map(({ content }) => content.title)).toEqual(["Eerst", "Toen", "Eerst"]);
    expect(versions[0]!.reason).toContain("teruggezet");
  });

  it("are not put back over a newer text, nor by somebody else, nor one that never was", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    await revise(author, number, 1, { title: "Toen" });
    await expect(restoreVersion(author, { number, version: 1, current: 1 })).rejects.toThrow(Conflict);
    await expect(restoreVersion(author, { number, version: 9, current: 2 })).rejects.toThrow(NotFound);
    const moderator = await aPerson({ role: "moderator" });
    await expect(restoreVersion(moderator, { number, version: 1, current: 2 })).rejects.toThrow(Forbidden);
    expect(await getCase(author, number)).toMatchObject({ title: "Toen", version: 2 });
  });

  it("take a reason of five hundred signs and no more", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    await revise(author, number, 1, { reason: "w".repeat(500) });
    expect(() => revise(author, number, 2, { reason: "w".repeat(501) })).toThrow(Invalid);
  });
});

describe("what changed between two versions", () => {
  it("is told word by word, for every text, and choice by choice", () => {
    const before = {
      title: "Een bankje op het plein",
      tip: "",
      practices: ["mapping" as const],
      domain: "desk" as const,
    };
    const after = {
      title: "Een boom op het plein",
      tip: "Ga kijken.",
      practices: ["support" as const],
      domain: "desk" as const,
    };
    expect(differencesBetween(before, after)).toEqual([
      {
        kind: "text",
        field: "title",
        pieces: [
          { text: "Een ", change: "same" },
          { text: "bankje", change: "removed" },
          { text: "boom", change: "added" },
          { text: " op het plein", change: "same" },
        ],
      },
      { kind: "text", field: "tip", pieces: [{ text: "Ga kijken.", change: "added" }] },
      { kind: "choice", field: "practices", before: ["mapping"], after: ["support"] },
    ]);
  });

  it("is nothing when nothing changed", () => {
    expect(differencesBetween({ title: "Een bankje" }, { title: "Een bankje", tip: "" })).toEqual([]);
  });

  it("of two long texts without a word in common is told in time, as old and new", () => {
    const words = (from: string) => Array.from({ length: 3_000 }, (_, at) => `${from}${at}`).join(" ");
    const start = performance.now();
    const [difference] = differencesBetween({ whatHappened: words("a") }, { whatHappened: words("b") });
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(difference).toMatchObject({ kind: "text" });
    const pieces = difference?.kind === "text" ? difference.pieces : [];
    expect(
      pieces
        .filter(({ change }) => change !== "added")
        .map(({ text }) => text)
        .join(""),
    ).toBe(words("a"));
  });
});
