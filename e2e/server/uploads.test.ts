import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import type { OutgoingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxOf } from "../../tests/support/zip.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { signIn, startServer, writing } from "./support/server.ts";
import type { Answer, Server } from "./support/server.ts";

const LIMIT = 15_000_000;
const folder = mkdtempSync(path.join(tmpdir(), "uploads-"));
let database: Awaited<ReturnType<typeof copyOfDemo>>;
let server: Server;
let author: string;
let reader: string;
/** Cases of the author: one for whoever takes part, one that is public. */
let number: number;
let open: number;

beforeAll(async () => {
  database = await copyOfDemo();
  server = await startServer(database.url, { DATA_DIR: folder });
  author = await signIn(server, "deelnemer.breda@example.nl");
  reader = await signIn(server, "deelnemer.tilburg@example.nl");
  number = await aCase("deelnemers");
  open = await aCase("openbaar");
  await query(database.url, "update practice_case set published_at = now() where number = $1", [open]);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function aCase(zichtbaarheid: string): Promise<number> {
  const { status, body } = await server.ask("/api/v1/casussen", {
    method: "POST",
    headers: writing(server, author),
    body: JSON.stringify({
      titel: `Een bankje ${randomBytes(4).toString("hex")}`,
      watGebeurdeEr: "Buren wilden een bankje.",
      watVroegDeInwoner: "Mag er een bankje komen?",
      vraagAchterDeVraag: "Waar kunnen wij elkaar zien?",
      werkpraktijken: ["relations"],
      domein: "fysiek-domein",
      zichtbaarheid,
    }),
  });
  expect(status, body).toBe(201);
  return (JSON.parse(body) as { nummer: number }).nummer;
}

const hashOf = (bytes: Buffer, as: "hex" | "base64") => createHash("sha256").update(bytes).digest(as);

const headersFor = (name: string, bytes: Buffer, cookie = author): OutgoingHttpHeaders => ({
  Cookie: cookie,
  Origin: server.origin,
  Host: `localhost:${server.port}`,
  "Content-Type": "application/octet-stream",
  "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "Content-Digest": `sha-256=:${hashOf(bytes, "base64")}:`,
});

interface Given {
  to?: number;
  cookie?: string;
  /** Sends so many of the bytes, and hangs up. */
  halfway?: number;
  /** Without saying how much comes. */
  chunked?: boolean;
}

/** Sends a file as a browser would. Undefined when we hung up ourselves. */
const send = (name: string, bytes: Buffer, { to = number, cookie, halfway, chunked }: Given = {}) =>
  new Promise<(Answer & { took: number }) | undefined>((resolve, reject) => {
    const started = Date.now();
    const asked = request(
      {
        host: "127.0.0.1",
        port: server.port,
        method: "POST",
        path: `/api/v1/casussen/${to}/bijlagen`,
        headers: { ...headersFor(name, bytes, cookie), ...(chunked ? {} : { "Content-Length": bytes.length }) },
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const body = Buffer.concat(parts).toString();
          resolve({ status: response.statusCode!, headers: response.headers, body, took: Date.now() - started });
          asked.destroy();
        });
      },
    );
    asked.on("error", (error) => (halfway === undefined ? reject(error) : resolve(undefined)));
    if (halfway === undefined) return void asked.end(bytes);
    asked.write(bytes.subarray(0, halfway), () => setTimeout(() => asked.destroy(), 300));
  });

const read = (address: string, cookie?: string) =>
  new Promise<{ status: number; headers: Answer["headers"]; bytes: Buffer }>((resolve, reject) => {
    const headers = { Host: `localhost:${server.port}`, ...(cookie && { Cookie: cookie }) };
    request({ host: "127.0.0.1", port: server.port, path: address, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });

/** Everything on the disk, and every row. */
async function kept() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.parentPath.includes("attachments"))
    .map(({ name }) => name);
  const [{ count }] = (await query<{ count: number }>(database.url, "select count(*)::int from attachment")) as [
    { count: number },
  ];
  return { files: files.sort(), rows: count };
}

/** Whatever is tried in between leaves nothing behind. */
async function leavingNothing(work: () => Promise<void>) {
  const before = await kept();
  await work();
  await expect.poll(kept, { timeout: 10_000 }).toEqual(before);
}

const detailOf = (answer: Answer | undefined) => (JSON.parse(answer!.body) as { detail: string }).detail;
const idOf = (answer: Answer | undefined) => (JSON.parse(answer!.body) as { id: string }).id;

describe("an upload (U-1)", () => {
  it("keeps the bytes as they were sent, up to the limit", async () => {
    const whole = Buffer.alloc(LIMIT, "Wij gingen naar het buurthuis.\n");
    const answer = await send("groot.txt", whole);
    expect(answer!.status, answer!.body).toBe(201);
    const { status, bytes } = await read(`/bijlagen/${idOf(answer)}`, reader);
    expect(status).toBe(200);
    expect(hashOf(bytes, "hex")).toBe(hashOf(whole, "hex"));
  });

  it("that stops halfway leaves nothing", () =>
    leavingNothing(async () => {
      const bytes = Buffer.alloc(2_000_000, "Wij gingen naar het buurthuis.\n");
      for (const halfway of [1, 900_000, 1_999_999]) expect(await send("half.txt", bytes, { halfway })).toBeUndefined();
    }));

  it.each([
    ["a byte over the limit", { size: LIMIT + 1, chunked: false }],
    ["far over it", { size: 50_000_000, chunked: false }],
    ["over it without saying so beforehand", { size: LIMIT + 1_000_000, chunked: true }],
  ])("that is %s is 413, with words, and leaves nothing", (_name, { size, chunked }) =>
    leavingNothing(async () => {
      const answer = await send("te-groot.txt", Buffer.alloc(size, "a"), { chunked }).catch(() => undefined);
      // Who goes on sending may find the line cut before the answer was read.
      if (!answer) return;
      expect(answer.status).toBe(413);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.body).toMatch(/te groot/);
    }),
  );

  it("of nothing is refused", () =>
    leavingNothing(async () => expect((await send("leeg.txt", Buffer.alloc(0)))!.status).toBe(422)));

  it("is for who may change the case, and hears it before a byte is kept", () =>
    leavingNothing(async () => {
      const bytes = Buffer.from("Dag.");
      expect((await send("a.txt", bytes, { cookie: reader }))!.status).toBe(403);
      expect((await send("a.txt", bytes, { cookie: "" }))!.status).toBe(401);
      expect((await send("a.txt", bytes, { to: 999_999 }))!.status).toBe(404);
    }));
});

describe("what is in a file (U-2 to U-5, U-8)", () => {
  it.each<[string, string, () => Buffer, number]>([
    ["a page called a picture", "a.png", () => Buffer.from("<html><script>alert(1)</script></html>"), 415],
    ["a program called a pdf", "a.pdf", () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)]), 415],
    ["a drawing with a script", "a.svg", () => Buffer.from("<svg><script>alert(1)</script></svg>"), 415],
    [
      "a docx that is a bomb",
      "bom.docx",
      () => docxOf("Dag.", { name: "word/bom.xml", content: Buffer.alloc(79_000_000) }),
      422,
    ],
    [
      "the test virus",
      "a.txt",
      () => Buffer.from("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
      422,
    ],
    ["a photo that is cut off", "a.jpg", () => Buffer.from("ffd8ffe000104a46494600010100000100010000ffdb", "hex"), 422],
  ])("%s is refused with words, and leaves nothing", (_name, name, bytes, status) =>
    leavingNothing(async () => {
      const answer = await send(name, bytes());
      expect(answer!.status, answer!.body).toBe(status);
      expect(detailOf(answer)).toMatch(/\.$/);
    }),
  );

  it("a bomb costs little time and memory", async () => {
    const bomb = docxOf("Dag.", { name: "word/bom.xml", content: Buffer.alloc(79_000_000) });
    const before = await memory();
    const answer = await send("bom.docx", bomb);
    expect(answer!.status).toBe(422);
    expect(answer!.took).toBeLessThan(2_000);
    expect((await memory()) - before).toBeLessThan(100_000);
  });

  it("personal data is refused: the kind is told, the value is not, nor is it in the log", () =>
    leavingNothing(async () => {
      const answer = await send("verslag.docx", docxOf("Haar burgerservicenummer is 111222333."));
      expect(answer!.status).toBe(400);
      expect(answer!.body).toContain("een burgerservicenummer");
      expect(answer!.body).not.toContain("111222333");
      expect(server.lines.join("\n")).not.toContain("111222333");
    }));

  it("a photo is kept without where and when it was taken", async () => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#1d5c9e" } })
      .jpeg()
      .withExif({ IFD0: { Artist: "Kanarie Fotograaf" }, IFD3: { GPSLatitude: "51/1 35/1 0/1", GPSLatitudeRef: "N" } })
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const id = idOf(await send("bankje.jpg", photo));
    for (const address of [`/bijlagen/${id}`, `/bijlagen/${id}/klein`]) {
      const { status, bytes } = await read(address, author);
      expect(status).toBe(200);
      const told = await sharp(bytes).metadata();
      expect([told.exif, told.xmp, told.iptc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes("Kanarie")).toBe(false);
    }
    // Readers wait for words.
    expect((await read(`/bijlagen/${id}`, reader)).status).toBe(404);
  });
});

const memory = async (): Promise<number> => {
  const { readFileSync } = await import("node:fs");
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))![1]);
};

describe("fetching a file (U-6, U-7)", () => {
  const name = '../../x"\r\nX-Evil: 1\u202egpj.één 🌳.txt';
  let id: string;
  let openId: string;
  beforeAll(async () => {
    id = idOf(await send(name, Buffer.from("<b>Dag.</b>")));
    openId = idOf(await send("openbaar.txt", Buffer.from("Dag."), { to: open }));
  });

  it("is for who may read the case; visitors get none, also of a public case", async () => {
    expect((await read(`/bijlagen/${id}`, author)).status).toBe(200);
    expect((await read(`/bijlagen/${id}`, reader)).status).toBe(200);
    expect((await read(`/bijlagen/${id}`)).status).toBe(404);
    expect((await read(`/casussen/${open}`)).status).toBe(308);
    expect((await read(`/bijlagen/${openId}`, reader)).status).toBe(200);
    expect((await read(`/bijlagen/${openId}`)).status).toBe(404);
    await query(database.url, "update practice_case set withdrawn_at = now() where number = $1", [open]);
    expect((await read(`/bijlagen/${openId}`, reader)).status).toBe(404);
  });

  it("is always saving, never opening as a page", async () => {
    const { headers, bytes } = await read(`/bijlagen/${id}`, reader);
    expect(bytes.toString()).toBe("<b>Dag.</b>");
    expect(headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    });
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("nonce");
    expect(headers["x-evil"]).toBeUndefined();
    const disposition = headers["content-disposition"]!;
    expect(disposition).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''\S+$/);
    const shown = decodeURIComponent(disposition.split("UTF-8''")[1]!);
    expect(shown).toContain("één 🌳.txt");
    expect(shown).not.toMatch(/[/\\"\r\n\u202e]/);
  });

  it("says no as safely: nothing there, a wrong id, a folder", async () => {
    for (const wrong of ["11111111-1111-4111-8111-111111111111", "..%2f..%2fdatabase.json", "x"]) {
      const { status, headers } = await read(`/bijlagen/${wrong}`, reader);
      expect(status).toBe(404);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });
});
