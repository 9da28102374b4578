import { jobs } from "#lib/jobs/names";
import type { JobName } from "#lib/jobs/names";
import { NOTE_EVERY_MS } from "#lib/jobs/runs";

/** `good`: as it should be; `watch`: look at it today; `bad`: people notice, or will soon. */
export type Level = "good" | "watch" | "bad";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GIGABYTE = 1024 ** 3;

/** A backup is made once a day (docs/operations.md); an hour or two late is no news. */
export const BACKUP_WATCH_HOURS = 26;
export const BACKUP_BAD_HOURS = 72;
const SLOW_MS = 250;

export const judgeDatabase = ({
  took,
  migrations,
  known,
}: {
  took: number;
  migrations: number;
  known: number;
}): Level => (migrations < known ? "bad" : took > SLOW_MS || migrations > known ? "watch" : "good");

/** Full is bad long before it is: a database that cannot write stops. */
export function judgeDisk({ free, size }: { free: number; size: number }): Level {
  if (free < GIGABYTE || free < size * 0.05) return "bad";
  return free < 5 * GIGABYTE || free < size * 0.15 ? "watch" : "good";
}

export function judgeMail(
  mail: { server: boolean; demo: boolean; again: number; refusedLately: number; oldest: Date | null },
  now: Date,
): Level {
  if (!mail.server) return mail.demo ? "watch" : "bad";
  if (mail.oldest && now.getTime() - mail.oldest.getTime() > HOUR) return "bad";
  return mail.again > 0 || mail.refusedLately > 0 ? "watch" : "good";
}

export function judgeBackup(at: Date | null, now: Date): Level {
  const hours = at ? (now.getTime() - at.getTime()) / HOUR : Infinity;
  return hours > BACKUP_BAD_HOURS ? "bad" : hours > BACKUP_WATCH_HOURS ? "watch" : "good";
}

/** Late is three turns without it, and what it may take. */
export function judgeJob(
  name: JobName,
  { ranAt, failedAt }: { ranAt: Date | null; failedAt: Date | null },
  now: Date,
): Level {
  if (!ranAt || now.getTime() - ranAt.getTime() > 3 * jobs[name] + NOTE_EVERY_MS + MINUTE) return "bad";
  return failedAt && failedAt > ranAt
    ? "bad"
    : failedAt && now.getTime() - failedAt.getTime() < HOUR
      ? "watch"
      : "good";
}
