import { TYPE, parse } from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { say, wordsOf } from "#lib/core/messages";
import en from "#messages/en" with { type: "json" };
import nl from "#messages/nl" with { type: "json" };

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Every sentence of a file with its place: "cases.found", "practices.mapping.asks.0". */
function sentences(tree: Tree, place = ""): [string, string][] {
  if (typeof tree === "string") return [[place, tree]];
  return Object.entries(tree).flatMap(([key, part]) => sentences(part as Tree, place ? `${place}.${key}` : key));
}

const dutch = new Map(sentences(nl));
const english = new Map(sentences(en));

/** What a sentence needs to be said: "count as plural", "mail as tag". Sorted, each once. */
function needs(message: string): string[] {
  const found = new Set<string>();
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(`${element.value} as ${TYPE[element.type]}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const { value } of Object.values(element.options)) visit(value);
      }
    }
  };
  visit(parse(message));
  return [...found].toSorted();
}

/** The texts that a reader may meet: each branch of a plural or choice, with its arguments as one word. */
function readings(message: string): string[] {
  const spell = (elements: MessageFormatElement[]): string[] =>
    elements.reduce<string[]>(
      (soFar, element) => {
        const parts =
          element.type === TYPE.literal
            ? [element.value]
            : element.type === TYPE.tag
              ? spell(element.children)
              : element.type === TYPE.plural || element.type === TYPE.select
                ? Object.values(element.options).flatMap(({ value }) => spell(value))
                : ["zoveel"];
        return soFar.flatMap((start) => parts.map((part) => start + part));
      },
      [""],
    );
  return spell(parse(message));
}

describe("the Dutch and English sentences", () => {
  it("have the same keys", () => {
    expect([...english.keys()].toSorted()).toEqual([...dutch.keys()].toSorted());
  });

  it("can all be read, and need the same values", () => {
    const different = [...dutch].filter(
      ([place, message]) => needs(message).join() !== needs(english.get(place) ?? "").join(),
    );
    expect(different.map(([place]) => place)).toEqual([]);
  });

  it("are none of them empty, nor left in the other language by mistake", () => {
    for (const [place, message] of [...dutch, ...english]) expect(message.trim(), place).not.toBe("");
    const same = [...dutch].filter(([place, message]) => message === english.get(place) && /\w \w+ \w/.test(message));
    // Titles of what others wrote keep their own language.
    const title = /^practices\.\w+\.(essay|article)$/;
    expect(same.map(([place]) => place).filter((place) => !title.test(place))).toEqual([]);
  });

  it("have a plural for every number", () => {
    for (const message of [...dutch.values(), ...english.values()]) {
      const plurals = parse(message).filter((element) => element.type === TYPE.plural);
      for (const { options } of plurals) expect(options, message).toHaveProperty("other");
    }
  });
});

const wordsIn = (sentence: string) => sentence.split(/[\s–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const split = (text: string) => text.split(/(?<=[.!?])\s+|\n+/);

/** domain.md §3.4. "welke" is only wrong where it points back: after a comma, and not in a question. */
const DENIED = [
  "middels", "door middel van", "indien", "reeds", "dient te", "dienen te", "teneinde", "betreffende", "inzake",
  "aangaande", "conform", "derhalve", "tevens", "gelieve", "ontvangst", "verstrekken", "verstrekt", "mits",
  "alvorens", "thans", ", welke", "dermate", "casuïstiek", "faciliteren", "faciliteert", "participeren",
  "participeert", "implementeren", "implementeert", "er is een fout opgetreden",
]; // prettier-ignore

const denied = (text: string) =>
  split(text).flatMap((sentence) => {
    const plain = ` ${sentence.toLowerCase().replaceAll(",", " ,")} `.replace(/[^\p{L},]+/gu, " ");
    const question = sentence.endsWith("?");
    return DENIED.filter((words) => plain.includes(` ${words} `) && !(question && words === ", welke"));
  });

describe("Dutch that everybody can read (B1)", () => {
  it("has no sentence of more than twenty words", () => {
    const long = [...dutch].flatMap(([place, message]) =>
      readings(message)
        .flatMap(split)
        .filter((sentence) => wordsIn(sentence) > 20)
        .map((sentence) => `${place}: ${sentence}`),
    );
    expect([...new Set(long)]).toEqual([]);
  });

  it("has none of the words of an office", () => {
    const found = [...dutch].flatMap(([place, message]) => denied(message).map((word) => `${place}: ${word}`));
    expect(found).toEqual([]);
  });

  it("would be caught when it did", () => {
    expect(denied("Indien je wilt, dient te worden gewacht.")).toEqual(["indien", "dient te"]);
    expect(denied("Welk geld, welke plek?")).toEqual([]);
    expect(denied("De kring, welke besloten is.")).toEqual([", welke"]);
    expect(split("Een. Twee! Drie")).toHaveLength(3);
    expect(readings("{count, plural, one {# lid} other {# leden}} erbij")).toEqual([
      "zoveel lid erbij",
      "zoveel leden erbij",
    ]);
  });
});

describe("saying a sentence", () => {
  it("knows plurals, dates in Dutch time, and numbers", () => {
    expect(wordsOf("nl", "circles")("members", { count: 1 })).toBe("1 lid");
    expect(wordsOf("en", "circles")("members", { count: 2 })).toBe("2 members");
    const at = new Date("2026-03-29T01:30:00Z"); // the night the clock goes forward
    expect(say("nl", "refusals")("decidedAlready", { by: "Noor", at })).toContain("29 maart 2026 om 03:30 uur");
  });

  it("treats what people typed as text", () => {
    const search = "<b>{count, plural}</b> ‘'";
    expect(wordsOf("nl", "cases")("searchedFor", { search })).toContain(search);
  });
});
