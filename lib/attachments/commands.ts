import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { attachmentScans, attachments, practiceCases } from "#db/schema";
import { ATTACHMENTS_PER_CASE } from "#lib/attachments/choices";
import { withIncoming, withMade } from "#lib/attachments/incoming";
import type { Incoming } from "#lib/attachments/incoming";
import { inspect } from "#lib/attachments/inspect";
import type { Inspected } from "#lib/attachments/inspect";
import { smallKeyOf } from "#lib/attachments/keys";
import { shownName, typeInName } from "#lib/attachments/name";
import { refusePersonalData } from "#lib/attachments/personal-data";
import { canAttach } from "#lib/attachments/policy";
import { attachmentVisibleTo } from "#lib/attachments/queries";
import { hasScanner, verdictOnFile } from "#lib/attachments/scanner";
import { storage } from "#lib/attachments/storage";
import type { DescribeAttachment, RemoveAttachment, Upload } from "#lib/attachments/validation";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limitUploads } from "#lib/auth/limits";
import { visibleTo } from "#lib/cases/visible";
import { Conflict, FileRefused, Invalid, NotFound } from "#lib/core/errors";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/** The case, locked, as somebody who may attach to it. @throws NotFound, Forbidden */
async function lockCase(tx: Transaction, actor: Actor, number: number): Promise<void> {
  const [found] = await tx
    .select({ number: practiceCases.number, authorId: practiceCases.authorId })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, number), visibleTo(actor)))
    .for("update");
  if (!found) throw new NotFound();
  authorise(canAttach(actor, found));
}

/** What the same key brought before; another file under it is a Conflict. */
async function broughtBefore(tx: Transaction, actor: Actor, input: Upload): Promise<string | undefined> {
  if (!input.submissionKey) return undefined;
  const [first] = await tx
    .select({ id: attachments.id, sha256: attachments.sha256, caseNumber: attachments.caseNumber })
    .from(attachments)
    .where(and(eq(attachments.uploaderId, actor.id), eq(attachments.submissionKey, input.submissionKey)));
  if (first && (first.sha256 !== input.sha256 || first.caseNumber !== input.caseNumber))
    throw new Conflict("sentAlready");
  return first?.id;
}

async function refuseFull(tx: Transaction, caseNumber: number): Promise<void> {
  const there = await tx.$count(
    attachments,
    and(eq(attachments.caseNumber, caseNumber), isNull(attachments.removedAt)),
  );
  if (there >= ATTACHMENTS_PER_CASE) throw new FileRefused(409, "filesFull", { most: ATTACHMENTS_PER_CASE });
}

/** A refusal that matters afterwards leaves a line, although nothing was kept; of personal data only which kinds. */
async function recordRefusal(actor: Actor, caseNumber: number, error: FileRefused | Invalid): Promise<void> {
  const kinds = error instanceof Invalid ? error.mistakes.flatMap(({ values }) => values?.kind ?? []) : [];
  const detail: Record<string, string> =
    kinds.length > 0 ? { why: "personalData", kinds: [...new Set(kinds)].join(" ") } : { why: error.message };
  await db.transaction((tx) => record(tx, { actorId: actor.id, action: "attachment.refused", caseNumber, detail }));
}

/**
 * Adds a file to a case of the actor: receives it in a file, looks into it, keeps it, then writes it down. Whatever goes
 * wrong, no file and no row stay behind. The same `submissionKey` twice gives the first one again.
 * @returns the id
 * @throws NotFound, Forbidden, TooFast, Invalid when other bytes arrived than were sent or personal
 * data stands in them, FileRefused, NoSpace, Conflict
 */
export async function attach(actor: Actor, input: Upload, body: AsyncIterable<Uint8Array>): Promise<string> {
  // Before a byte is read: who may not, or has enough, hears it at once.
  const before = await db.transaction(async (tx) => {
    await lockCase(tx, actor, input.caseNumber);
    const first = await broughtBefore(tx, actor, input);
    if (first) return first;
    await refuseFull(tx, input.caseNumber);
    await limitUploads(actor, tx);
    return undefined;
  });
  if (before) return before;
  const type = typeInName(input.name);
  const name = shownName(input.name, type);
  return withIncoming(body, async (incoming) => {
    if (incoming.sha256 !== input.sha256) throw new Invalid([{ field: "file", message: "fileBroken" }]);
    try {
      const inspected = await inspect(() => readFile(incoming.file), type);
      await refusePersonalData(name, inspected.text);
      const verdict = hasScanner() ? await verdictOnFile(incoming.file) : "clean";
      if (verdict === "unsafe") throw new FileRefused(422, "fileUnsafe");
      return await keep(actor, input, { incoming, inspected, type, name, verdict });
    } catch (error) {
      if (error instanceof FileRefused || error instanceof Invalid) await recordRefusal(actor, input.caseNumber, error);
      throw error;
    }
  });
}

interface Checked {
  incoming: Incoming;
  inspected: Inspected;
  type: ReturnType<typeof typeInName>;
  name: string;
  verdict: "clean" | undefined;
}

async function keep(actor: Actor, input: Upload, checked: Checked): Promise<string> {
  const id = randomUUID();
  const store = await storage();
  const { picture } = checked.inspected;
  try {
    if (picture) {
      await withMade(picture.whole, (file) => store.put(id, file));
      await withMade(picture.small, (file) => store.put(smallKeyOf(id), file));
    } else await store.put(id, checked.incoming.file);
    const kept = await db.transaction((tx) => writeDown(tx, actor, input, id, checked));
    if (kept !== id) await eraseFiles(id);
    return kept;
  } catch (error) {
    await eraseFiles(id).catch(() => {});
    throw error;
  }
}

async function writeDown(tx: Transaction, actor: Actor, input: Upload, id: string, checked: Checked): Promise<string> {
  await lockCase(tx, actor, input.caseNumber);
  const first = await broughtBefore(tx, actor, input);
  if (first) return first;
  await refuseFull(tx, input.caseNumber);
  const { picture } = checked.inspected;
  await tx.insert(attachments).values({
    id,
    caseNumber: input.caseNumber,
    uploaderId: actor.id,
    name: checked.name,
    type: checked.type,
    bytes: picture?.whole.length ?? checked.incoming.bytes,
    sha256: input.sha256,
    width: picture?.width,
    height: picture?.height,
    submissionKey: input.submissionKey,
  });
  if (checked.verdict)
    await tx
      .insert(attachmentScans)
      .values({ attachmentId: id, verdict: checked.verdict, scanner: hasScanner() ? "clamav" : "none" });
  await record(tx, {
    actorId: actor.id,
    action: "attachment.added",
    caseNumber: input.caseNumber,
    detail: { attachment: id, type: checked.type, scanned: checked.verdict !== undefined },
  });
  return id;
}

/** Takes the bytes of an attachment out of the storage. */
export async function eraseFiles(id: string): Promise<void> {
  const store = await storage();
  await store.remove(id);
  await store.remove(smallKeyOf(id));
}

/** The attachment, with its case locked. @throws NotFound, Forbidden */
async function lockAttachment(tx: Transaction, actor: Actor, id: string) {
  const [found] = await tx
    .select({ number: practiceCases.number, altText: attachments.altText, authorId: practiceCases.authorId })
    .from(attachments)
    .innerJoin(practiceCases, eq(practiceCases.number, attachments.caseNumber))
    .leftJoin(attachmentScans, eq(attachmentScans.attachmentId, attachments.id))
    .where(and(eq(attachments.id, id), attachmentVisibleTo(actor)))
    .for("no key update", { of: practiceCases });
  if (!found) throw new NotFound();
  authorise(canAttach(actor, found));
  return found;
}

/** Says in words what a picture shows: from then on readers see it. @throws NotFound, Forbidden, Invalid */
export async function describeAttachment(actor: Actor, { attachmentId, altText }: DescribeAttachment): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const found = await lockAttachment(tx, actor, attachmentId);
    if (found.altText === altText) return;
    await guardTexts(tx, { texts: { altText }, seen: undefined });
    await tx.update(attachments).set({ altText }).where(eq(attachments.id, attachmentId));
    await record(tx, {
      actorId: actor.id,
      action: "attachment.described",
      caseNumber: found.number,
      detail: { attachment: attachmentId },
    });
  });
}

/** Takes an attachment away, for everybody and at once; the bytes follow. Twice is "not found". @throws NotFound, Forbidden */
export async function removeAttachment(actor: Actor, { attachmentId }: RemoveAttachment): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockAttachment(tx, actor, attachmentId);
    await tx
      .update(attachments)
      .set({ removedAt: sql`now()`, removedById: actor.id })
      .where(eq(attachments.id, attachmentId));
    await record(tx, {
      actorId: actor.id,
      action: "attachment.removed",
      caseNumber: found.number,
      detail: { attachment: attachmentId },
    });
  });
}
