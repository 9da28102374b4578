import postgres from "postgres";
import { env } from "#lib/core/env";

const CHANNEL = "leerkring";
const AGAIN_AFTER_MS = 250;
/** A line that is dead without saying so is noticed within these. */
const CHECK_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 3_000;

export interface Heard {
  /** A message of the database; see the triggers in db/migrations. */
  message: (text: string) => void;
  /** Listening from now on: what was said before this may have been missed. */
  listening: () => void;
}

/**
 * Listens to the database on a connection of its own, and starts anew whenever that is lost. The driver has a `listen` that
 * stays silent for good when its second attempt fails (trust.md F-14), so the attempts are ours.
 * @returns what ends it
 */
export function startListening({ message, listening }: Heard): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let attempt = 0;
  let end = async () => {};

  const start = () => {
    const own = ++attempt;
    const isCurrent = () => own === attempt && !stopped;
    const lost = () => {
      if (!isCurrent()) return;
      attempt += 1;
      clearTimeout(timer);
      void end();
      timer = setTimeout(start, AGAIN_AFTER_MS).unref();
    };
    const options = {
      max: 1,
      connect_timeout: 3,
      idle_timeout: 0,
      max_lifetime: null,
      backoff: () => 0.1,
      keep_alive: 20,
      fetch_types: false,
      onnotice: () => {},
      onnotify: (_channel: string, text: string) => isCurrent() && message(text),
      onclose: lost,
      connection: { application_name: "leerkring-listener" },
    };
    const sql = postgres(
      env.DATABASE_URL ?? "postgres://127.0.0.1:1/none",
      options as postgres.Options<Record<string, never>>,
    );
    end = () => sql.end({ timeout: 0 }).catch(() => {});
    const within = (work: PromiseLike<unknown>) =>
      Promise.race([
        work,
        new Promise((_, late) => setTimeout(() => late(new Error("late")), ANSWER_WITHIN_MS).unref()),
      ]);
    const check = () =>
      within(sql.unsafe("select 1")).then(() => {
        if (isCurrent()) timer = setTimeout(() => void check(), CHECK_EVERY_MS).unref();
      }, lost);
    within(sql.unsafe(`listen ${CHANNEL}`)).then(() => {
      if (!isCurrent()) return;
      listening();
      timer = setTimeout(() => void check(), CHECK_EVERY_MS).unref();
    }, lost);
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await end();
  };
}
