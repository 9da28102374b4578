import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passesElevenTest } from "#lib/privacy/bsn";
import { findPersonalData, valueOf } from "#lib/privacy/find";
import { remainderOf } from "#lib/privacy/iban";
import { replaceFinds, replacementsOf } from "#lib/privacy/replace";

const seen = (text: string) => findPersonalData(text).map(({ kind, begin, end }) => [kind, text.slice(begin, end)]);
const replaced = (text: string) => {
  const finds = findPersonalData(text);
  return replaceFinds(text, finds, replacementsOf(text, finds));
};

describe("the place of a find", () => {
  it("is that in the text as it was written, whatever was made plain for the patterns", () => {
    expect(seen("👋 Café e\u0301e\u0301n: 06\u00a012345678.")).toEqual([["phone", "06\u00a012345678"]]);
    expect(seen("bsn 12\u200b34\u200b56782!")).toEqual([["bsn", "12\u200b34\u200b56782"]]);
    expect(seen("bel 06–12345678")).toEqual([["phone", "06–12345678"]]);
    expect(seen("bsn １２３４５６７８２")).toEqual([["bsn", "１２３４５６７８２"]]);
    expect(seen("mevrouw Do\u0308rr belde")).toEqual([["name", "mevrouw Do\u0308rr"]]);
  });

  it("is inside the text and apart from the others, for any text", () => {
    const piece = fc.constantFrom("mevrouw ", "Jansen", " 06 12345678", "\u200b", "e\u0301", "bsn 123456782", "\r\n", "😀", "1234 AB", " Dorpsstraat 12", "@", "x@y.nl", "\ud800"); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        let done = 0;
        for (const { begin, end } of findPersonalData(text)) {
          expect(begin).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(begin);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("numbers that prove themselves", () => {
  it("are the test numbers of the burgerservicenummer", () => {
    expect(["999990019", "111222333", "123456782"].filter(passesElevenTest)).toHaveLength(3);
    expect(["000000000", "111111111", "123456789"].filter(passesElevenTest)).toEqual([]);
  });

  it("are accounts, by their remainder", () => {
    expect(remainderOf("NL91ABNA0417164300")).toBe(1);
    expect(remainderOf("NL91ABNA0417164301")).not.toBe(1);
  });
});

describe("what is allowed", () => {
  it.each(["info@breda.nl", "gemeente@tilburg.nl", "subsidies@aeno.nl"])("is the general address %s", (address) =>
    expect(findPersonalData(`Mail ${address} voor meer.`)).toEqual([]),
  );
  it.each(["[inwoner A]", "[adres]", "[postcode]", "[telefoonnummer]"])("is %s", (word) =>
    expect(findPersonalData(`Dat zei ${word} toen.`)).toEqual([]),
  );
});

describe("replacing", () => {
  it("gives each person a letter, the same person the same one", () => {
    expect(replaced("Mevrouw Jansen belde de heer Smit. Later kwam mevrouw Jansen langs.")).toBe(
      "[inwoner A] belde [inwoner B]. Later kwam [inwoner A] langs.",
    );
  });

  it("takes a letter that the text does not use yet", () => {
    expect(replaced("[inwoner A] sprak met mevrouw Bos.")).toBe("[inwoner A] sprak met [inwoner B].");
  });

  it("leaves nothing to be found", () => {
    const text = "Dhr. Vos, Dorpsstraat 3, 5038 AB 3, bsn 123456782, 06 12345678, v.os@example.nl, geb. 1-2-1960";
    expect(findPersonalData(replaced(text))).toEqual([]);
    expect(replaced(text)).toBe(
      "[inwoner A], [adres], [postcode] 3, bsn [burgerservicenummer], [telefoonnummer], [e-mailadres], geb. [geboortedatum]",
    );
  });

  it("knows one value however it was written", () => {
    const values = ["bel 06 12345678", "bel 06-12 34 56 78"].map((text) => valueOf(text, findPersonalData(text)[0]!));
    expect(values[0]).toBe(values[1]);
  });
});
