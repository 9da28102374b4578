import ts from "typescript";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "#lib/privacy/find";
import { filesIn, nodes } from "../support/source-tree.ts";

/** Every text in the seeds: the community that is shown, and the words of the bulk. */
const texts = filesIn("db/seed/").flatMap(({ path, ast }) =>
  [...nodes(ast)].filter(ts.isStringLiteralLike).map((one) => ({ path, text: one.text })),
);

describe("the seeds", () => {
  it("have texts", () => expect(texts.length).toBeGreaterThan(500));

  it("hold nothing that the guard would stop, but the addresses to sign in with", () => {
    const stopped = texts.flatMap(({ path, text }) =>
      findPersonalData(text)
        .filter(({ kind, certainty }) => certainty === "hard" && !(kind === "email" && !text.includes(" ")))
        .map(({ begin, end }) => `${path} ${text.slice(begin, end)}`),
    );
    expect(stopped).toEqual([]);
  });
});
