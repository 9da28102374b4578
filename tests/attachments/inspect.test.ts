import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { AttachmentType } from "#lib/attachments/choices";
import { inspect } from "#lib/attachments/inspect";
import { FileRefused } from "#lib/core/errors";
import { docxOf, pdfOf, zipOf } from "../support/zip.ts";

/** In two halves, so that no scanner mistakes this file for it. */
const testVirus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 40, g: 120, b: 90 } } });
const png = () => picture().png().toBuffer();
const jpg = () => picture().jpeg().toBuffer();

const look = (bytes: Buffer | string, type: AttachmentType) => inspect(() => Promise.resolve(Buffer.from(bytes)), type);

/** Refused with this status, soon, and without much memory. */
async function refused(bytes: Buffer | string, type: AttachmentType) {
  const [before, started] = [process.memoryUsage().rss, Date.now()];
  const error: unknown = await look(bytes, type).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FileRefused);
  expect(Date.now() - started).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  const { status, message } = error as FileRefused;
  return `${status} ${message}`;
}

describe("a good file", () => {
  it.each(["png", "jpg", "webp"] as const)("%s is a picture, made anew with a small one beside it", async (type) => {
    const bytes = await picture(1_600, 900)
      .toFormat(type === "jpg" ? "jpeg" : type)
      .toBuffer();
    const { picture: made } = (await look(bytes, type))!;
    expect(made).toMatchObject({ width: 1_600, height: 900 });
    expect(await sharp(made!.small).metadata()).toMatchObject({ format: "webp", width: 1_000 });
  });

  it("of words gives the words, for whoever looks for personal data in them", async () => {
    expect((await look(docxOf("Mevrouw &amp; meneer"), "docx")).text).toContain("Mevrouw & meneer");
    expect((await look(pdfOf("Gesprek in de buurt"), "pdf")).text).toContain("Gesprek in de buurt");
    expect((await look("Kijk één keer.\n", "txt")).text).toBe("Kijk één keer.\n");
    const sheet = zipOf([
      { name: "xl/workbook.xml", content: "<workbook/>" },
      { name: "xl/sharedStrings.xml", content: "<sst><si><t>Buurt</t></si><si><t>Noord</t></si></sst>" },
    ]);
    expect((await look(sheet, "xlsx")).text).toContain("Buurt\nNoord");
    const letter = zipOf([{ name: "content.xml", content: "<text:p>Beste buur</text:p>" }]);
    expect((await look(letter, "odt")).text).toContain("Beste buur");
  });
});

describe("a picture", () => {
  it("loses where and with what it was taken, also what was written in it, and stands upright", async () => {
    const taken = await picture(80, 40)
      .jpeg()
      .withExif({
        IFD0: { Make: "Canary", ImageDescription: "<script>alert(1)</script>" },
        IFD3: { GPSLatitude: "52/1 5/1 0/1", GPSLatitudeRef: "N" },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const before = await sharp(taken).metadata();
    expect(before.orientation).toBe(6);
    const { picture: made } = await look(taken, "jpg");
    expect(made).toMatchObject({ width: 40, height: 80 });
    for (const bytes of [made!.whole, made!.small]) {
      const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined });
      expect(orientation ?? 1).toBe(1);
      expect(bytes.includes("Canary") || bytes.includes("Exif") || bytes.includes("alert")).toBe(false);
    }
  });

  it("for print becomes one for a screen", async () => {
    const cmyk = await picture().toColourspace("cmyk").jpeg().toBuffer();
    expect(await sharp((await look(cmyk, "jpg")).picture!.whole).metadata()).toMatchObject({ space: "srgb" });
  });

  it("that is too large to open, or broken, is refused", async () => {
    const header = await png();
    header.writeUInt32BE(50_000, 16);
    header.writeUInt32BE(50_000, 20);
    expect(await refused(header, "png")).toBe("422 filePicture");
    const whole = await picture(400, 400).jpeg().toBuffer();
    expect(await refused(whole.subarray(0, whole.length / 2), "jpg")).toBe("422 filePicture");
  });

  it("that moves stands still", async () => {
    const frames = await sharp(await Promise.all(Array.from({ length: 200 }, () => picture(16, 16).png().toBuffer())), {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    const { picture: made } = await look(frames, "webp");
    expect((await sharp(made!.whole).metadata()).pages ?? 1).toBe(1);
  });
});

describe("a file that is something else than its name says, or something else as well", () => {
  it("is refused by its content", async () => {
    expect(await refused("<!doctype html><script>1</script>", "png")).toBe("415 fileOther");
    expect(await refused(Buffer.concat([Buffer.from("MZ\x90\0"), Buffer.alloc(200)]), "pdf")).toBe("415 fileOther");
    expect(await refused('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "png")).toBe("415 fileOther");
    expect(await refused('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "txt")).toMatch(/^415/);
    expect(await refused(await png(), "jpg")).toBe("415 fileOther");
    expect(await refused(await png(), "txt")).toBe("415 fileOther");
    expect(await refused(zipOf([{ name: "a.txt", content: "a" }]), "docx")).toBe("415 fileOther");
    expect(await refused(docxOf("Dag"), "pdf")).toBe("415 fileOther");
    expect(await refused("Dag\0", "txt")).toBe("415 fileText");
    expect(await refused(Buffer.from([0xe9, 0xe8, 0x41]), "txt")).toBe("415 fileText");
    expect(await refused("", "txt")).toBe("422 fileEmpty");
  });

  it("is refused when an archive, a page or a program is hidden in it", async () => {
    const archive = zipOf([{ name: "a.class", content: "a" }]);
    expect(await refused(Buffer.concat([await png(), archive]), "png")).toBe("415 fileMixed");
    expect(await refused(Buffer.concat([await jpg(), archive]), "jpg")).toBe("415 fileMixed");
    expect(await refused(Buffer.concat([pdfOf("Dag"), archive]), "pdf")).toBe("415 fileMixed");
    expect(await refused(Buffer.concat([archive, Buffer.from("meer")]), "docx")).toBe("415 fileMixed");
    expect(await refused(Buffer.concat([pdfOf("Dag"), Buffer.from("<html><script>1</script>")]), "pdf")).toBe(
      "415 fileMixed",
    );
    expect(await refused(Buffer.concat([await png(), Buffer.from("*/alert(1)//")]), "png")).toBe("415 fileMixed");
    const photo = await jpg();
    const remark = Buffer.from("\xff\xfe\x00\x20<?php system($_GET['c']); ?>  ", "latin1");
    expect(await refused(Buffer.concat([photo.subarray(0, 2), remark, photo.subarray(2)]), "jpg")).toBe(
      "415 fileMixed",
    );
    expect(await refused(Buffer.concat([photo, Buffer.from("<script>1</script>")]), "jpg")).toBe("415 fileMixed");
    expect(await refused("<?php phpinfo();", "txt")).toBe("415 fileMixed");
  });
});

describe("a document that unpacks to something bad", () => {
  const entry = (name: string, content: Buffer | string = "x", more = {}) => ({ name, content, ...more });

  it.each([
    ["a bomb", () => entry("word/media/zero.bin", Buffer.alloc(50_000_000))],
    ["a bomb that calls itself small", () => entry("word/media/zero.bin", Buffer.alloc(50_000_000), { says: 1_000 })],
    ["a way out", () => entry("../../etc/cron.d/x")],
    ["a place of its own", () => entry("/etc/passwd")],
    ["a link", () => entry("word/link", "/etc/passwd", { mode: 0o120777 })],
    ["an archive in it", () => entry("word/media/a.bin", zipOf([{ name: "b", content: "c" }]))],
    ["a program in it", () => entry("word/media/a.bin", Buffer.from("MZ\x90\0more"))],
    ["a macro", () => entry("word/vbaProject.bin")],
    ["the same part twice", () => entry("word/document.xml")],
  ])("%s", async (_name, make) => {
    expect(await refused(docxOf("Dag", make()), "docx")).toBe("422 fileArchive");
  });

  it("as thousands of parts", async () => {
    const many = zipOf(Array.from({ length: 4_000 }, (_, index) => entry(`a${index}`, "")));
    expect(await refused(many, "xlsx")).toBe("422 fileArchive");
  });

  it("as the test virus, alone and packed", async () => {
    expect(await refused(testVirus, "txt")).toBe("422 fileUnsafe");
    expect(await refused(docxOf("Dag", entry("word/media/a.bin", testVirus)), "docx")).toBe("422 fileUnsafe");
    expect(await refused(zipOf([entry("a.com", testVirus)]), "docx")).toBe("422 fileUnsafe");
  });

  it("is taken in pieces, so that one part that cannot be unpacked spoils it", async () => {
    const broken = docxOf("Dag", entry("word/media/a.png", Buffer.alloc(5_000, "abc")));
    broken.fill(0xff, broken.indexOf("word/media/a.png") + 16, broken.indexOf("word/media/a.png") + 24);
    expect(await refused(broken, "docx")).toBe("422 fileArchive");
    expect(await refused(Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(500, "x")]), "pdf")).toBe(
      "422 fileUnreadable",
    );
  });
});
