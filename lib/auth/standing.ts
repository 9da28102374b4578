import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { measures, participants } from "#db/schema";

/** A measure of this kind that stands at this moment, against the participant of the row. */
export const standing = (kind: "read-only" | "suspension" | "warning"): SQL =>
  sql`${measures.participantId} = ${participants.id} and ${measures.kind} = ${sql.raw(`'${kind}'`)} and ${measures.until} > now() and ${measures.liftedAt} is null`;

/** Whether a moderator has suspended this participant at this moment. */
export const suspendedNow = (): SQL => sql`exists (select 1 from ${measures} where ${standing("suspension")})`;
