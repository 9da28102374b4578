import { describe, expect, it } from "vitest";
import { Invalid } from "#lib/core/errors";
import { readList } from "#lib/invitations/list";

const whole = { email: "a@b.nl", name: "Ada", organisation: "Breda", role: "moderator", circle: "Wijkwerk" };

describe("a pasted list", () => {
  it("has columns by semicolon, comma or tab, with or without a first line that names them, in any order", () => {
    const lists = [
      "a@b.nl;Ada;Breda;moderator;Wijkwerk",
      "a@b.nl, Ada, Breda, moderator, Wijkwerk",
      "a@b.nl\tAda\tBreda\tmoderator\tWijkwerk",
      "E-mail;Naam;Organisatie;Rol;Kring\na@b.nl;Ada;Breda;moderator;Wijkwerk",
      "\ufeffnaam;rol;kring;e-mailadres;gemeente\r\nAda;moderator;Wijkwerk;a@b.nl;Breda\r\n",
      '"a@b.nl";"Ada";"Breda";"moderator";"Wijkwerk"',
    ];
    for (const list of lists) expect(readList(list), list).toMatchObject([whole]);
  });

  it("says on which line each stands, also past empty ones, and leaves out what is not there", () => {
    expect(readList("e-mail\n\na@b.nl\n;;\nc@d.nl\n")).toMatchObject([
      { line: 3, email: "a@b.nl", name: "", circle: "" },
      { line: 5, email: "c@d.nl" },
    ]);
  });

  it("keeps a name with a comma in it, and loses what a screen cannot show", () => {
    expect(readList('a@b.nl;"Vries, Sam de"\nc@d.nl;Pi\u202eet')).toMatchObject([
      { name: "Vries, Sam de" },
      { name: "Piet" },
    ]);
  });

  it.each([
    ['a@b.nl;"Ada\nc@d.nl;Piet', "listUnreadable"],
    ["e-mail;naam\n", "listMissing"],
    [" \n;;\n", "listMissing"],
    ["a@b.nl\n".repeat(2_001), "listTooLong"],
  ])("that is no list is refused (%#)", (list, message) => {
    expect(() => readList(list)).toThrow(expect.objectContaining({ mistakes: [expect.objectContaining({ field: "list", message })] })); // prettier-ignore
    expect(() => readList(list)).toThrow(Invalid);
  });
});
