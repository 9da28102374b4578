import { describe, expect, it } from "vitest";
import { useDatabase } from "../support/database.ts";
import { signedIn } from "../support/api.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

const casus = (change: object) => ({
  titel: "Een bankje bij het speelveld",
  watGebeurdeEr: "Bewoners vroegen om het bankje weg te halen.",
  werkpraktijken: ["mapping"],
  domein: "fysiek-domein",
  zichtbaarheid: "deelnemers",
  ...change,
});

describe("personal data in what is sent", () => {
  it("is refused with its kind and its place in the text as it was sent", async () => {
    const sent = "  Eerste regel.\r\nZij woont op Dorpsstraat 12,\r\nbsn 123456782. Cafe\u0301!  ";
    const answer = await (await signedIn(await aPerson())).post("/casussen", casus({ watGebeurdeEr: sent }));
    expect(answer.status).toBe(400);
    const errors = answer.body.errors as { naam: string; code: string; soort: string; begin: number; eind: number }[];
    expect(errors.map(({ naam, code, soort }) => [naam, code, soort])).toEqual([
      ["watGebeurdeEr", "persoonsgegevens", "adres"],
      ["watGebeurdeEr", "persoonsgegevens", "bsn"],
    ]);
    expect(errors.map(({ begin, eind }) => sent.slice(begin, eind))).toEqual(["Dorpsstraat 12", "123456782"]);
  });

  it("is asked about when it is only possible, until the sender has seen it", async () => {
    const sender = await signedIn(await aPerson());
    const { number } = await aCase(await aPerson());
    const body = { soort: "ervaring", tekst: "Ook Mehmet deed mee." };
    const asked = await sender.post(`/casussen/${number}/reacties`, body);
    expect([asked.status, asked.body.errors[0].code, asked.body.errors[0].soort]).toEqual([
      400,
      "mogelijk-persoonsgegevens",
      "naam",
    ]);
    const seen = await sender.post(`/casussen/${number}/reacties`, { ...body, persoonsgegevensGezien: true });
    expect(seen.status).toBe(201);
    const edited = await sender.patch(`/reacties/${seen.body.id}`, { tekst: "Ook Mehmet deed toen mee." });
    expect(edited.status).toBe(200);
    const wrong = await sender.patch(`/reacties/${seen.body.id}`, { persoonsgegevensGezien: "ja" });
    expect(wrong.body.errors[0].naam).toBe("persoonsgegevensGezien");
  });

  it("is kept in a concept, and stopped when that is posted", async () => {
    const sender = await signedIn(await aPerson());
    const draft = await sender.post("/casussen", casus({ watGebeurdeEr: "bsn 123456782", zichtbaarheid: "concept" }));
    expect(draft.status).toBe(201);
    const posted = await sender.patch(`/casussen/${draft.body.nummer}`, { zichtbaarheid: "deelnemers" });
    expect([posted.status, posted.body.errors[0].soort]).toEqual([400, "bsn"]);
  });
});
