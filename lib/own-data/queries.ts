import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { ownDataFiles } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { FILE_HOURS } from "#lib/own-data/choices";
import type { FileState } from "#lib/own-data/choices";

/** Which files are ready and not too old. */
export const canBeFetched = (): SQL =>
  sql`${ownDataFiles.readyAt} > now() - make_interval(hours => ${FILE_HOURS}) and ${ownDataFiles.closedAt} is null`;

export interface OwnDataFile {
  id: string;
  state: FileState;
  /** In percents. */
  progress: number;
  bytes: number | null;
  until: Date | null;
}

/** The file the actor asked for last, while it is made, can be fetched or could not be made; undefined when there is none. */
export async function latestOwnDataFile(actor: Actor): Promise<OwnDataFile | undefined> {
  const waits = and(isNull(ownDataFiles.readyAt), isNull(ownDataFiles.closedAt));
  const [row] = await db
    .select({
      id: ownDataFiles.id,
      progress: ownDataFiles.progress,
      bytes: ownDataFiles.bytes,
      readyAt: ownDataFiles.readyAt,
      failedAt: ownDataFiles.failedAt,
    })
    .from(ownDataFiles)
    .where(and(eq(ownDataFiles.participantId, actor.id), or(waits, canBeFetched())))
    .orderBy(desc(ownDataFiles.askedAt), desc(ownDataFiles.id))
    .limit(1);
  if (!row) return undefined;
  const { id, progress, bytes, readyAt, failedAt } = row;
  const until = readyAt && new Date(readyAt.getTime() + FILE_HOURS * 3_600_000);
  return { id, state: readyAt ? "ready" : failedAt ? "failed" : "making", progress, bytes, until };
}
