import { describe, expect, it } from "vitest";
import { practice } from "#db/schema";
import { messagesOf } from "#lib/core/messages";
import { practiceBySlug, practiceKeys, practiceSlug, practices } from "#lib/practices/practices";

describe("the five vital practices", () => {
  it("have the keys and addresses that others rely on, in the order of the essay", () => {
    expect(practices.map(({ key, slug }) => [key, slug])).toEqual([
      ["mapping", "situaties-in-kaart-brengen"],
      ["relations", "werken-aan-relaties"],
      ["resolutions", "werken-aan-gedragen-oplossingen"],
      ["alignment", "aansluiten-van-buiten-op-binnen"],
      ["support", "praktisch-ondersteunen"],
    ]);
  });

  it("are the same ones in the database", () => {
    expect(practice.enumValues).toEqual(practiceKeys);
  });

  it("are found by their slug, and lead back to it", () => {
    for (const { key, slug } of practices) {
      expect(practiceBySlug(slug)).toEqual({ key, slug });
      expect(practiceSlug(key)).toBe(slug);
    }
  });

  it.each(["", "mapping", "tuinieren", "__proto__", "constructor", "Werken-aan-relaties"])("%j is none", (slug) => {
    expect(practiceBySlug(slug)).toBeUndefined();
  });

  it.each(["nl", "en"] as const)(
    "have a name, in short and in full, and the words of essay and thesis (%s)",
    (language) => {
      const { common, practices: told } = messagesOf(language);
      for (const key of practiceKeys) {
        expect(common.practiceNames[key]).toMatch(/^\p{Lu}/u);
        expect(common.practiceShort[key]).toMatch(/^\p{Lu}/u);
        expect(told[key].essay).toMatch(/^\p{Lu}/u);
        expect(told[key].thesis).toMatch(/\p{Lu}/u);
      }
    },
  );

  it("are called what the essay calls them", () => {
    expect(Object.values(messagesOf("nl").common.practiceNames)).toEqual([
      "Situaties in kaart brengen",
      "Werken aan relaties",
      "Werken aan gedragen oplossingen",
      "Aansluiten van buiten op binnen en omgekeerd",
      "Praktisch ondersteunen",
    ]);
  });
});
