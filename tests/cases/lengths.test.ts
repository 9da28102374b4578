import { describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import { LINE_LENGTH, QUESTION_LENGTH, STORY_LENGTH, TITLE_LENGTH } from "#lib/cases/choices";
import { getCase } from "#lib/cases/queries";
import type { CaseText } from "#lib/cases/validation";
import { WriteCase, caseTextNames } from "#lib/cases/validation";
import type { Invalid } from "#lib/core/errors";
import { constraintOf } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson, caseInput } from "../support/people.ts";

useDatabase();

/** How many signs of this text the form promises to take. */
function promised(name: CaseText): number {
  try {
    parse(WriteCase, { ...caseInput(), [name]: "a".repeat(100_000) });
  } catch (error) {
    const [mistake] = (error as Invalid).mistakes;
    expect(mistake).toMatchObject({ field: name, message: "tooLong" });
    return Number(mistake!.values!.maximum);
  }
  throw new Error(`${name} has no end`);
}

describe("the lengths of lib/cases/choices.ts", () => {
  it("are what the form promises", () => {
    const lengths = [TITLE_LENGTH, LINE_LENGTH, QUESTION_LENGTH, STORY_LENGTH];
    expect(promised("title")).toBe(TITLE_LENGTH);
    expect(promised("speaksFor")).toBe(LINE_LENGTH);
    expect(promised("askedQuestion")).toBe(QUESTION_LENGTH);
    expect(promised("whatHappened")).toBe(STORY_LENGTH);
    for (const name of caseTextNames) expect(lengths).toContain(promised(name));
  });

  it.each(caseTextNames)("are those of the database too: %s", async (name) => {
    const length = promised(name);
    const author = await aPerson();
    const full = "é".repeat(length);
    const { number } = await aCase(author, { [name]: full });
    expect((await getCase(author, number))[name]).toBe(full);
    const oneMore = db
      .update(practiceCases)
      .set({ [name]: `${full}e` })
      .where(eq(practiceCases.number, number));
    const refusal = await oneMore.then(
      () => undefined,
      (error: unknown) => constraintOf(error),
    );
    expect(refusal).toMatch(/^practice_case_\w+_length$/);
  });

  it("leave room for a case with every text full, of long words and of few", async () => {
    const author = await aPerson();
    for (const sign of ["w", "👩‍🌾 ", "woord "]) {
      const texts = Object.fromEntries(
        caseTextNames.map((name) => [name, sign.repeat(Math.floor(promised(name) / sign.length)).trim()]),
      );
      const { number } = await aCase(author, texts);
      expect(await getCase(author, number)).toMatchObject(texts);
    }
  });
});
