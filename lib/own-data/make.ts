import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { db } from "#db/client";
import { ownDataFiles } from "#db/schema";
import { withPlace } from "#lib/attachments/incoming";
import { storage } from "#lib/attachments/storage";
import { isUnavailable } from "#lib/core/errors";
import { log } from "#lib/core/log";
import { workOff } from "#lib/jobs/queue";
import type { Job } from "#lib/jobs/queue";
import { notify } from "#lib/notifications/notify";
import { zipOf } from "#lib/own-data/file";
import { gatherOwnData } from "#lib/own-data/gather";

/** As often as the queue tries (db/queues.ts). */
const TRIES = 3;
/** How often the one who waits hears how far it is. */
const TELL_EVERY_MS = 250;

type File = typeof ownDataFiles.$inferSelect;

const waiting = and(isNull(ownDataFiles.readyAt), isNull(ownDataFiles.failedAt), isNull(ownDataFiles.closedAt));

/** Makes the files that people asked for, one at a time. @returns how many were tried */
export const makeOwnDataFiles = (): Promise<number> => workOff<{ fileId: string }>("own-data", 1, make);

/** @returns whether it is over: made now or before, or given up */
async function make({ data: { fileId }, retryCount }: Job<{ fileId: string }>): Promise<boolean> {
  const [file] = await db
    .select()
    .from(ownDataFiles)
    .where(and(eq(ownDataFiles.id, fileId), waiting));
  if (!file) return true;
  try {
    await makeFile(file);
    return true;
  } catch (error) {
    if (!isUnavailable(error)) log.error({ kind: "job.failed", job: "own-data", fault: (error as Error).name });
    if (retryCount < TRIES) return false;
    await db
      .update(ownDataFiles)
      .set({ failedAt: sql`now()` })
      .where(eq(ownDataFiles.id, fileId));
    return true;
  }
}

async function makeFile(file: File): Promise<void> {
  const tell = teller(file.id);
  const data = await gatherOwnData(file.participantId, (part) => tell(50 * part));
  await withPlace(async (place) => {
    await pipeline(
      zipOf(data, file.language, (part) => tell(50 + 45 * part)),
      createWriteStream(place, { flags: "wx", mode: 0o600 }),
    );
    const { size } = await stat(place);
    await (await storage()).put(file.id, place);
    await finish(file, size);
  });
}

/** Who had their account removed meanwhile leaves nothing here. */
async function finish({ id, participantId }: File, bytes: number): Promise<void> {
  const wanted = await db.transaction(async (tx) => {
    const [ready] = await tx
      .update(ownDataFiles)
      .set({ readyAt: sql`now()`, bytes, progress: 100 })
      .where(and(eq(ownDataFiles.id, id), waiting))
      .returning({ id: ownDataFiles.id });
    if (ready) await notify(tx, { receiverId: participantId, kind: "own-data" });
    return ready !== undefined;
  });
  if (!wanted) await (await storage()).remove(id);
}

/** Says how far it is, not more often than somebody can see; that it could not be said is no reason to stop. */
function teller(id: string): (percents: number) => void {
  let last = 0;
  return (percents) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    void db
      .update(ownDataFiles)
      .set({ progress: Math.min(99, Math.floor(percents)) })
      .where(and(eq(ownDataFiles.id, id), waiting))
      .catch(() => {});
  };
}

const over = (before: SQL) =>
  or(
    isNotNull(ownDataFiles.closedAt),
    sql`coalesce(${ownDataFiles.readyAt}, ${ownDataFiles.failedAt}, ${ownDataFiles.askedAt} + interval '1 day') < ${before}`,
  );

/** How many files have had their time. */
export const countOldFiles = (before: SQL): Promise<number> => db.$count(ownDataFiles, over(before));

/** Removes files that have had their time, first the bytes. @returns how many */
export async function forgetOldFiles(before: SQL, most: number): Promise<number> {
  const old = await db.select({ id: ownDataFiles.id }).from(ownDataFiles).where(over(before)).limit(most);
  for (const { id } of old) {
    await (await storage()).remove(id);
    await db.delete(ownDataFiles).where(eq(ownDataFiles.id, id));
  }
  return old.length;
}
