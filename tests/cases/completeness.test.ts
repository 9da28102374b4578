import { describe, expect, it } from "vitest";
import { completenessOf } from "#lib/cases/completeness";

const filled = (fields: string[], practices: ("mapping" | "support")[] = []) =>
  completenessOf({ has: (field) => fields.includes(field), practices });

describe("how far a case is", () => {
  it("of an empty form says what is needed to post, and begins with the question behind the question", () => {
    const { missing, more, filled: done } = filled([]);
    expect(missing).toEqual(["title", "whatHappened", "practices", "domain"]);
    expect(more[0]).toEqual({ kind: "underlyingQuestion", field: "underlyingQuestion" });
    expect(done).toBe(1); // no practice chosen, so none to tell of
  });

  it("asks for the story of the first practice that was ticked and not told", () => {
    const { more } = filled(["doneMapping"], ["mapping", "support"]);
    expect(more).toContainEqual({ kind: "practiceText", field: "doneSupport" });
  });

  it("counts up to whole", () => {
    const { more, total } = filled([]);
    const every = [...more.map(({ field }) => field), "title", "whatHappened", "domain", "doneMapping"];
    expect(filled(every, ["mapping"])).toMatchObject({ missing: [], more: [], filled: total });
  });
});
