import { promisify } from "node:util";
import { fromBuffer } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import type { AttachmentType } from "#lib/attachments/choices";
import { TEST_VIRUS_LENGTH, hasTestVirus } from "#lib/attachments/polyglots";
import { FileRefused } from "#lib/core/errors";

/** More than a long report with many pictures has. */
const ENTRIES = 2_000;
const WHOLE_BYTES = 80_000_000;
const TEXT_BYTES = 4_000_000;
/** Text packs to a tenth, a bomb to a thousandth. */
const RATIO = 200;
const SMALL_BYTES = 1_000_000;

const parts: Partial<Record<AttachmentType, { needs: string; text: RegExp }>> = {
  docx: {
    needs: "word/document.xml",
    text: /^(word\/(document|header|footer|footnotes|endnotes|comments)\d*|docProps\/core)\.xml$/,
  },
  xlsx: {
    needs: "xl/workbook.xml",
    text: /^(xl\/(sharedStrings|comments\d*|worksheets\/sheet\d+)|docProps\/core)\.xml$/,
  },
  odt: { needs: "content.xml", text: /^(content|meta|styles)\.xml$/ },
};
const INSIDE = /\.(zip|jar|7z|rar|gz|exe|dll|js|vbs|bat|cmd|ps1|docm|docx|xlsm|xlsx|odt)$|vbaProject\.bin$/i;
const MAGIC = /^(PK\x03\x04|MZ|\x7fELF|Rar!|7z\xbc\xaf|\x1f\x8b)/;

const openZip = promisify((bytes: Buffer, done: (error: Error | null, zip: ZipFile) => void) =>
  fromBuffer(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, done),
);

interface Contents {
  names: Set<string>;
  text: string;
}

const bad = () => new FileRefused(422, "fileArchive");

/** What an entry says of itself, before a byte of it is unpacked. */
function refuseEntry(entry: Entry): void {
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (isLink || entry.isEncrypted() || INSIDE.test(entry.fileName)) throw bad();
  if (size > SMALL_BYTES && size > packed * RATIO) throw bad();
}

/** Unpacks one entry, never more than it said, and keeps what `keep` asks. */
async function readEntry(zip: ZipFile, entry: Entry, keep: boolean): Promise<string> {
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  )(entry);
  const kept: Buffer[] = [];
  let size = 0;
  let tail = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (size === 0 && MAGIC.test(chunk.toString("latin1", 0, 8))) throw bad();
    size += chunk.length;
    const joined = Buffer.concat([tail, chunk]);
    if (hasTestVirus(joined)) throw new FileRefused(422, "fileUnsafe");
    tail = joined.subarray(-TEST_VIRUS_LENGTH);
    if (keep && size <= TEXT_BYTES) kept.push(chunk);
  }
  if (keep && size > TEXT_BYTES) throw bad();
  return textOfXml(Buffer.concat(kept).toString("utf8"));
}

async function readZip(bytes: Buffer, isText: RegExp | undefined): Promise<Contents> {
  const zip = await openZip(bytes);
  if (zip.entryCount > ENTRIES) throw bad();
  const names = new Set<string>();
  const texts: string[] = [];
  let whole = 0;
  let kept = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve({ names, text: texts.join("\n") }));
    zip.on("entry", (entry: Entry) => {
      const work = async () => {
        refuseEntry(entry);
        whole += entry.uncompressedSize;
        if (whole > WHOLE_BYTES || names.has(entry.fileName)) throw bad();
        names.add(entry.fileName);
        if (!entry.fileName.endsWith("/")) {
          const keep = isText?.test(entry.fileName) ?? false;
          if (keep) kept += entry.uncompressedSize;
          if (kept > TEXT_BYTES) throw bad();
          const text = await readEntry(zip, entry, keep);
          if (keep) texts.push(text);
        }
        zip.readEntry();
      };
      work().catch(reject);
    });
    zip.readEntry();
  });
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The words of an XML part, a line per paragraph or cell. Nothing is resolved: there is no parser to attack. */
function textOfXml(xml: string): string {
  return xml
    .replace(/<\/(?:w:p|text:p|text:h|si|c|row)>/g, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (_all, code?: string, name?: string) =>
      name ? ENTITIES[name]! : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
}

/**
 * The text of a docx, xlsx or odt, after every entry was unpacked within bounds and found to be no bomb, link, program
 * or archive. Starts and ends where the file does: nothing stands before or behind it.
 * @throws FileRefused
 */
export async function textOfContainer(bytes: Buffer, type: AttachmentType): Promise<string> {
  const part = parts[type];
  const mark = bytes.lastIndexOf("PK\x05\x06");
  if (mark === -1 || mark + 22 > bytes.length) throw new FileRefused(415, "fileOther");
  if (mark + 22 + bytes.readUInt16LE(mark + 20) !== bytes.length) throw new FileRefused(415, "fileMixed");
  let contents: Contents;
  try {
    contents = await readZip(bytes, part?.text);
  } catch (error) {
    throw error instanceof FileRefused ? error : bad();
  }
  if (!part || !contents.names.has(part.needs)) throw new FileRefused(415, "fileOther");
  return contents.text;
}
