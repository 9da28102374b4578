import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { and, eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { attachmentScans, attachments, auditEntries, practiceCases } from "#db/schema";
import { describeAttachment, removeAttachment } from "#lib/attachments/commands";
import { attachmentsRoot } from "#lib/attachments/folder";
import { listAttachments, openAttachment } from "#lib/attachments/queries";
import { eraseRemoved, scanWaiting } from "#lib/attachments/upkeep";
import { visitor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { addCoAuthor } from "#lib/co-authors/commands";
import { env } from "#lib/core/env";
import { anonymous, signedIn } from "../support/api.ts";
import { runRetention } from "#lib/retention/run";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson, anAttachment, asKnownNow, uploadHeaders } from "../support/people.ts";
import { docxOf } from "../support/zip.ts";

useDatabase();

const photo = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: "#1d5c9e" } })
    .jpeg()
    .toBuffer();
/** In two halves, so that no scanner mistakes this file for it. */
const testVirus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/** Every file that stands in the storage or came in and was not taken away. */
const files = () =>
  readdirSync(attachmentsRoot(), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);

async function anOwnCase(change = {}) {
  const author = await aPerson();
  const { number } = await aCase(author, change);
  return { author, number };
}

const publish = async (number: number) => {
  await db
    .update(practiceCases)
    .set({ publishedAt: sql`now()` })
    .where(eq(practiceCases.number, number));
};

describe("attaching", () => {
  it("keeps a document as it came, and gives it to whoever reads the case", async () => {
    const { author, number } = await anOwnCase();
    const id = await anAttachment(author, number, "verslag.txt", "Wat we zagen.");
    const reader = await aPerson();
    const { attachment, stream } = await openAttachment(reader, id, false);
    expect(attachment).toMatchObject({ name: "verslag.txt", type: "txt", bytes: 13, scanned: true });
    expect((await buffer(stream)).toString()).toBe("Wat we zagen.");
    await expect(openAttachment(visitor, id, false)).rejects.toThrow("not found");
    await expect(openAttachment(reader, id, true)).rejects.toThrow("not found");
  });

  it("shows a picture only when it says what there is to see", async () => {
    const { author, number } = await anOwnCase();
    const id = await anAttachment(author, number, "bankje.jpg", await photo());
    const reader = await aPerson();
    expect(await listAttachments(reader, number)).toEqual([]);
    expect(await listAttachments(author, number)).toHaveLength(1);
    expect(await listAttachments(await aPerson({ role: "moderator" }), number)).toHaveLength(1);
    await expect(describeAttachment(reader, { attachmentId: id, altText: "Bankje" })).rejects.toThrow("not found");
    await describeAttachment(author, { attachmentId: id, altText: "Een bankje" });
    await expect(describeAttachment(reader, { attachmentId: id, altText: "Bankje" })).rejects.toThrow("forbidden");
    expect(await listAttachments(reader, number)).toMatchObject([{ altText: "Een bankje", width: 80, height: 60 }]);
    const { stream } = await openAttachment(reader, id, true);
    expect(await sharp(await buffer(stream)).metadata()).toMatchObject({ format: "webp", width: 80 });
  });

  it("is for whoever may change the case: others are refused before a byte is read", async () => {
    const { number } = await anOwnCase();
    await expect(anAttachment(await aPerson(), number)).rejects.toThrow("forbidden");
    const draft = await anOwnCase({ intent: "draft" });
    await expect(anAttachment(await aPerson(), draft.number)).rejects.toThrow("not found");
    expect(await anAttachment(draft.author, draft.number)).toMatch(/^[0-9a-f-]{36}$/);
    await expect(anAttachment(draft.author, 999_999)).rejects.toThrow("not found");
  });

  it("of ten files is enough, also when twenty come at once", async () => {
    const { author, number } = await anOwnCase();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => anAttachment(author, number, `${index}.txt`, `tekst ${index}`)),
    );
    const refused = outcomes.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(refused.map(({ reason }) => (reason as Error).message)).toEqual(Array(10).fill("filesFull"));
    expect(await listAttachments(author, number)).toHaveLength(10);
    expect(files().filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("to a public case is for participants: visitors get the public text and no file", async () => {
    const { author, number } = await anOwnCase({ audience: "public" });
    await publish(number);
    const id = await anAttachment(author, number);
    expect(await listAttachments(await aPerson(), number)).toHaveLength(1);
    expect(await getCase(visitor, number)).toBeTruthy();
    expect(await listAttachments(visitor, number)).toEqual([]);
    await expect(openAttachment(visitor, id, false)).rejects.toThrow("not found");
  });

  it("is also for who writes along, who sees a picture without words too", async () => {
    const { author, number } = await anOwnCase();
    const colleague = await aPerson();
    await addCoAuthor(author, { number, handle: colleague.handle });
    const coAuthor = await asKnownNow(colleague);
    await anAttachment(author, number, "bankje.jpg", await photo());
    await anAttachment(coAuthor, number, "meer.txt", "Meer.");
    expect(await listAttachments(coAuthor, number)).toHaveLength(2);
  });

  it("leaves nothing behind of what is refused, but a line in the log", async () => {
    const { author, number } = await anOwnCase();
    const before = await anAttachment(author, number).then(files);
    await expect(anAttachment(author, number, "a.txt", testVirus)).rejects.toMatchObject({
      status: 422,
      message: "fileUnsafe",
    });
    await expect(anAttachment(author, number, "a.png", "<svg/>")).rejects.toMatchObject({ status: 415 });
    expect(files()).toEqual(before);
    const lines = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "attachment.refused"), eq(auditEntries.caseNumber, number)))
      .orderBy(auditEntries.id);
    expect(lines.map(({ detail }) => detail)).toEqual([{ why: "fileUnsafe" }, { why: "fileOther" }]);
  });

  it("is refused when personal data stands in the words of a document or in its name: the kind is told, never the value", async () => {
    const { author, number } = await anOwnCase();
    const bsn = "111222333";
    const docx = docxOf(`Haar burgerservicenummer is ${bsn}. Mail naar jan@voorbeeld.nl`);
    await expect(anAttachment(author, number, "verslag.docx", docx)).rejects.toMatchObject({
      mistakes: [
        { field: "file", message: "personalDataInFile", values: { kind: "bsn" } },
        { field: "file", message: "personalDataInFile", values: { kind: "email" } },
      ],
    });
    await expect(anAttachment(author, number, `Aanvraag BSN ${bsn}.txt`, "Dag.")).rejects.toMatchObject({
      mistakes: [{ field: "name", message: "personalDataInName" }],
    });
    const far = `${"Wij gingen naar het buurthuis. ".repeat(5_000)}Haar burgerservicenummer is ${bsn}.`;
    await expect(anAttachment(author, number, "lang.txt", far)).rejects.toThrow("invalid");
    const id = await anAttachment(author, number, "bankje.jpg", await photo());
    const words = { attachmentId: id, altText: "Bel 06-12345678 voor het bankje" };
    await expect(describeAttachment(author, words)).rejects.toMatchObject({ mistakes: [{ field: "altText" }] });
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.actorId, author.id));
    expect(lines.map(({ detail }) => detail)).toContainEqual({ why: "personalData", kinds: "bsn email" });
    expect(JSON.stringify(lines)).not.toContain(bsn);
    expect(await listAttachments(author, number)).toHaveLength(1);
  });
});

describe("removing", () => {
  it("takes the file away at once, and its bytes at the next tidying", async () => {
    const { author, number } = await anOwnCase();
    const id = await anAttachment(author, number, "bankje.jpg", await photo());
    expect(files().filter((name) => name.startsWith(id))).toHaveLength(2);
    await expect(removeAttachment(await aPerson({ role: "moderator" }), { attachmentId: id })).rejects.toThrow(
      "forbidden",
    );
    await removeAttachment(author, { attachmentId: id });
    await expect(removeAttachment(author, { attachmentId: id })).rejects.toThrow("not found");
    await expect(openAttachment(author, id, false)).rejects.toThrow("not found");
    await eraseRemoved();
    expect(files().filter((name) => name.startsWith(id))).toEqual([]);
    const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
    expect(row).toMatchObject({ name: "verwijderd", removedById: author.id });
    expect(row!.erasedAt).not.toBeNull();
  });

  it("happens by itself ninety days after a case was withdrawn", async () => {
    const { author, number } = await anOwnCase();
    const id = await anAttachment(author, number);
    await withdrawCase(author, { number });
    await expect(openAttachment(author, id, false)).rejects.toThrow("not found");
    const ago = (days: number) =>
      db
        .update(practiceCases)
        .set({ withdrawnAt: sql`now() - make_interval(days => ${days})` })
        .where(eq(practiceCases.number, number));
    await ago(89);
    await runRetention();
    await eraseRemoved();
    expect(files()).toContain(id);
    await ago(91);
    await runRetention();
    await eraseRemoved();
    expect(files()).not.toContain(id);
  });
});

describe("a scanner", () => {
  let clamd: Server | undefined;
  afterEach(() => {
    clamd?.close();
    env.CLAMAV_URL = undefined;
  });

  /** Speaks as clamd does: length-prefixed pieces until an empty one, then a verdict. */
  async function startClamd() {
    clamd = createServer((socket) => {
      let heard = Buffer.alloc(0);
      socket.on("data", (part) => {
        heard = Buffer.concat([heard, part]);
        if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
        socket.end(heard.includes("besmet") ? "stream: Bad.Thing FOUND\0" : "stream: OK\0");
      });
      socket.on("error", () => {});
    });
    await new Promise<void>((resolve) => clamd!.listen(0, "127.0.0.1", resolve));
    env.CLAMAV_URL = `tcp://127.0.0.1:${(clamd.address() as AddressInfo).port}`;
  }

  it("decides before anything is kept", async () => {
    await startClamd();
    const { author, number } = await anOwnCase();
    const id = await anAttachment(author, number, "goed.txt", "goed");
    await expect(anAttachment(author, number, "fout.txt", "besmet")).rejects.toMatchObject({ message: "fileUnsafe" });
    const [scan] = await db.select().from(attachmentScans).where(eq(attachmentScans.attachmentId, id));
    expect(scan).toMatchObject({ verdict: "clean", scanner: "clamav" });
  });

  it("that is away lets files wait, for nobody to fetch, and looks at them when it is back", async () => {
    env.CLAMAV_URL = "tcp://127.0.0.1:1";
    const { author, number } = await anOwnCase();
    const good = await anAttachment(author, number, "goed.txt", "goed");
    const bad = await anAttachment(author, number, "fout.txt", "besmet");
    await expect(openAttachment(author, good, false)).rejects.toThrow("not found");
    expect(await listAttachments(await aPerson(), number)).toEqual([]);
    expect((await listAttachments(author, number)).map(({ scanned }) => scanned)).toEqual([false, false]);
    await scanWaiting();
    await startClamd();
    await scanWaiting();
    await openAttachment(await aPerson(), good, false).then(({ stream }) => stream.destroy());
    expect((await listAttachments(author, number)).map(({ id }) => id)).toEqual([good]);
    await eraseRemoved();
    expect(files()).not.toContain(bad);
  });
});

describe("through the API", () => {
  it("a file goes up, is described, listed and removed", async () => {
    const { author, number } = await anOwnCase();
    const caller = await signedIn(author);
    const bytes = Buffer.from(await photo());
    const headers = { ...uploadHeaders("Bankje één.jpeg", bytes), "idempotency-key": "een-twee-drie" };
    const first = await caller.ask("POST", `/casussen/${number}/bijlagen`, bytes, headers);
    expect(first).toMatchObject({ status: 201, body: { naam: "Bankje één.jpg", soort: "jpg", beschrijving: "" } });
    const again = await caller.ask("POST", `/casussen/${number}/bijlagen`, bytes, headers);
    expect(again.body).toEqual(first.body);
    const other = Buffer.from("Iets anders");
    const clash = { ...uploadHeaders("a.txt", other), "idempotency-key": "een-twee-drie" };
    expect((await caller.ask("POST", `/casussen/${number}/bijlagen`, other, clash)).status).toBe(422);
    const at = first.headers.get("location")!;
    expect((await caller.patch(at, { beschrijving: " " })).status).toBe(400);
    expect((await caller.patch(at, { beschrijving: "Een bankje" })).body.beschrijving).toBe("Een bankje");
    expect((await (await signedIn(await aPerson())).get(`/casussen/${number}/bijlagen`)).body.items).toHaveLength(1);
    expect((await caller.delete(at)).status).toBe(204);
    expect((await caller.get(at)).status).toBe(404);
  });

  it("is nobody else’s to change by its id: a reader hears no, who may not read the case hears that there is nothing", async () => {
    const { id: circleId, facilitator } = await aCircle(await aPerson());
    const open = await anAttachment(facilitator, (await aCase(facilitator)).number);
    const inCircle = await aCase(facilitator, { audience: "circle", circleId });
    const closed = await anAttachment(facilitator, inCircle.number);
    for (const other of [await aPerson(), await aPerson({ role: "administrator" })]) {
      const caller = await signedIn(other);
      for (const [id, status] of [
        [open, 403],
        [closed, 404],
      ] as const) {
        expect((await caller.patch(`/bijlagen/${id}`, { beschrijving: "Iets anders" })).status).toBe(status);
        expect((await caller.delete(`/bijlagen/${id}`)).status).toBe(status);
      }
    }
    expect((await anonymous.delete(`/bijlagen/${open}`)).status).toBe(401);
    expect(await listAttachments(facilitator, inCircle.number)).toHaveLength(1);
  });

  it("refuses a file under a title about files, in the language that was asked for", async () => {
    const { author, number } = await anOwnCase();
    const bytes = Buffer.from("<svg/>");
    const caller = await signedIn(author);
    const answer = await caller.ask("POST", `/casussen/${number}/bijlagen`, bytes, uploadHeaders("a.png", bytes));
    expect(answer.body).toMatchObject({ status: 415, title: "Dit bestand nemen we niet aan" });
    expect(answer.body.detail).toContain("past niet bij zijn naam");
  });

  it("says what is missing, and takes nothing whose bytes differ from what was sent", async () => {
    const { author, number } = await anOwnCase();
    const caller = await signedIn(author);
    const bytes = Buffer.from("Dag.");
    const send = (extra: Record<string, string | undefined>) =>
      caller.ask("POST", `/casussen/${number}/bijlagen`, bytes, { ...uploadHeaders("a.txt", bytes), ...extra });
    const bare = await send({ "content-disposition": undefined, "content-digest": undefined });
    expect(bare.body.errors.map(({ naam }: { naam: string }) => naam)).toEqual([
      "Content-Disposition",
      "Content-Digest",
    ]);
    expect((await send(uploadHeaders("a.txt", Buffer.from("Dag!")))).status).toBe(400);
    expect((await send({ "content-type": "multipart/form-data" })).status).toBe(415);
    expect((await send({ origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ "content-disposition": uploadHeaders("a.svg", bytes)["content-disposition"] })).status).toBe(
      415,
    );
    const long = Buffer.alloc(15_000_001, "a");
    const tooLong = await caller.ask("POST", `/casussen/${number}/bijlagen`, long, uploadHeaders("a.txt", long));
    expect(tooLong.status).toBe(413);
    expect(await listAttachments(author, number)).toEqual([]);
    expect(readdirSync(path.join(attachmentsRoot(), "incoming"))).toEqual([]);
  });
});
