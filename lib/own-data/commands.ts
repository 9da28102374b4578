import { and, eq, isNull, sql } from "drizzle-orm";
import type { Readable } from "node:stream";
import { db } from "#db/client";
import { notifications, ownDataFiles } from "#db/schema";
import { storage } from "#lib/attachments/storage";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { NotFound } from "#lib/core/errors";
import { enqueue } from "#lib/jobs/queue";
import { canBeFetched } from "#lib/own-data/queries";

/** Asks for a file with everything that is kept of the actor; a job makes it. Twice while it is made is once. @throws FreshSignInNeeded, TooFast */
export async function askForOwnData(actor: Actor): Promise<void> {
  requireFresh(actor);
  await limit("export.hour", actor.id);
  await db.transaction(async (tx) => {
    const name = `leerkring-${actor.handle}-${new Date().toISOString().slice(0, 10)}.zip`;
    const [asked] = await tx
      .insert(ownDataFiles)
      .values({ participantId: actor.id, name, language: actor.language })
      .onConflictDoNothing()
      .returning({ id: ownDataFiles.id });
    if (!asked) return;
    await record(tx, { actorId: actor.id, action: "own-data.asked" });
    await enqueue(tx, "own-data", { fileId: asked.id }, { key: actor.id, id: asked.id });
  });
}

export interface OpenFile {
  name: string;
  bytes: number;
  stream: Readable;
}

/** The file, for the one person it is about, as long as it is there. That they took it stands in the log. @throws NotFound */
export async function openOwnDataFile(actor: Actor, id: string): Promise<OpenFile> {
  const [found] = await db
    .select({ name: ownDataFiles.name, bytes: ownDataFiles.bytes })
    .from(ownDataFiles)
    .where(and(eq(ownDataFiles.id, id), eq(ownDataFiles.participantId, actor.id), canBeFetched()));
  const stream = found && (await (await storage()).get(id));
  if (!stream) throw new NotFound();
  try {
    await db.transaction(async (tx) => {
      await record(tx, { actorId: actor.id, action: "own-data.taken" });
      await tx
        .update(notifications)
        .set({ readAt: sql`now()` })
        .where(
          and(eq(notifications.receiverId, actor.id), eq(notifications.kind, "own-data"), isNull(notifications.readAt)),
        );
    });
  } catch (error) {
    stream.destroy();
    throw error;
  }
  return { name: found.name, bytes: found.bytes!, stream };
}
