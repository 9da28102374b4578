import { describe, expect, it } from "vitest";
import { asDownload, nameInHeader, shownName, typeInName } from "#lib/attachments/name";

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Documenten\\brief.txt", "brief.txt"],
    ["a\0b\r\nc.txt", "abc.txt"],
    ["foto\u202egpj.txt", "fotogpj.txt"],
    ["\u200b\ufeff.txt", "bestand.txt"],
    ["CON.txt", "_CON.txt"],
    ["...txt", "bestand.txt"],
    ['"<b>aanhaling</b>".txt', "b''.txt"],
    ["🌳 boom.txt", "🌳 boom.txt"],
    ["Één idee.JPEG", "Één idee.jpg"],
  ])("%j is shown as %j", (given, shown) => {
    expect(shownName(given, typeInName(given))).toBe(shown);
  });

  it("is never longer than 120 signs, and never ends in half a sign", () => {
    const long = shownName(`${"🌳".repeat(300)}.docx`, "docx");
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long).toMatch(/^(🌳)+\.docx$/u);
  });

  it.each(["plaatje.svg", "pagina.html", "programma.exe", "zonder", ".docm", "a.png.exe"])("refuses %j", (name) => {
    expect(() => typeInName(name)).toThrow("fileType");
  });

  it("goes into a header and out of it whole, as plain ASCII", () => {
    for (const name of ["één 'idee' (2)*.txt", "a; filename=evil.exe.txt", "🌳.txt", "a%0d%0aX.txt"]) {
      const header = asDownload(name);
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      expect(nameInHeader(header)).toBe(name);
    }
    expect(nameInHeader("attachment; filename*=UTF-8''%zz")).toBeUndefined();
    expect(nameInHeader(null)).toBeUndefined();
  });
});
