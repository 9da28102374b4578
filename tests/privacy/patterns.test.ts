import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "#lib/privacy/find";
import { filesIn, nodes } from "../support/source-tree.ts";
import { corpus } from "./corpus.ts";

const sources = filesIn("lib/privacy/");
const literals = sources.flatMap(({ path, ast }) =>
  [...nodes(ast)].filter(ts.isRegularExpressionLiteral).map((one) => {
    const [, source, flags] = /^\/(.+)\/([a-z]*)$/su.exec(one.text)!;
    return { path, source: source!, flags: flags! };
  }),
);
const templates = sources.flatMap(({ path, ast }) =>
  [...nodes(ast)]
    .filter((one) => ts.isNewExpression(one) && one.expression.getText() === "RegExp")
    .map((one) => ({ path, source: one.getText() })),
);

/** A star, a plus or an open range that stands for repetition and not for the sign itself. */
const unbounded = (source: string) =>
  /(?<!\\)(?:\*|\+|\{\d+,\})/.test(source.replace(/\\./gu, "a").replace(/\[[^\]]*\]/gu, "a"));

describe("the patterns of the detector", () => {
  it("are all there to be checked", () => {
    expect(literals.length).toBeGreaterThan(50);
    expect(templates.length).toBeGreaterThan(3);
  });

  it("repeat nothing without a bound", () => {
    expect([...literals, ...templates].filter(({ source }) => unbounded(source))).toEqual([]);
  });

  it("are not vulnerable to a text made to slow them down", { timeout: 90_000 }, () => {
    // What recheck cannot settle within its time is tried with texts below.
    const weak = literals.filter(
      ({ source, flags }) => checkSync(source, flags.replace("y", ""), { timeout: 500 }).status === "vulnerable",
    );
    expect(weak).toEqual([]);
  });
});

const LENGTH = 250_000;
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

function best(work: () => unknown, turns = 7): number {
  let shortest = Infinity;
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

describe("a text of 250 000 characters", () => {
  const prose = fill([...corpus("without"), ...corpus("with")].map(({ text }) => text).join("\n"));
  // How fast this machine is at this moment: counting the words took 7.5 ms where the detector took 35.
  const slowness = () => Math.max(1, best(() => [...prose.matchAll(/\p{L}{1,40}/gu)].length) / 7.5);

  it("is read within 50 ms", () => {
    expect(best(() => findPersonalData(prose))).toBeLessThan(50 * slowness());
  });

  // prettier-ignore
  const hostile = [
    "a", "A", "1", "@", "a@", "a.", "0 ", "06 ", "+31", "NL91", "NL91 ", "A-1-", "Mevrouw ", "mevrouw De ", "mevrouw J.",
    "Aa-a ", "A-", "geboren ", "geb. a ", "geboren op 1-1-", "straat 1 ", "Laan van de ", "1234 AB ", "Jan van de ",
    "a\u0301", "\u200b", "x.x.", "123456782", "1 2 ", "facebook.com/", "52.1", "groep 1 van ", "1-jarige ", "kenteken ",
    "postcode ", "bsn ", "zaak nummer ", " A", "'", "(", "\n", " ", "De De-", "plan ",
  ];
  it.each(hostile)("and nothing but %j costs no more than a few times that", (piece) => {
    expect(best(() => findPersonalData(fill(piece)), 2)).toBeLessThan(200 * slowness());
  });
});
