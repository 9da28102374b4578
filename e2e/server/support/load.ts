import { writing } from "./server.ts";
import type { Server } from "./server.ts";

export interface Attempt {
  kind: "write" | "read";
  /** Of a write: the text of the comment, different each time. */
  text: string;
  from: number;
  to: number;
  /** 0 when the line broke or nobody listened. */
  status: number;
  /** What an error said. */
  said: string;
}

const WRITERS = 50;
const READERS = 20;
/** Milliseconds. Some 100 requests a second: busy, and not beyond two cores, for then we would measure the queue. */
const PAUSE = { write: 500, read: 700 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Fifty who write comments and twenty who read, without end, on whatever server there is at that moment. */
export function startLoad(server: () => Server, cookies: string[], cases: number[]) {
  const attempts: Attempt[] = [];
  let stopped = false;
  let next = 0;

  const write = (turn: number, text: string) =>
    server().ask(`/api/v1/casussen/${cases[turn % cases.length]}/reacties`, {
      method: "POST",
      headers: writing(server(), cookies[turn]!),
      body: JSON.stringify({ soort: "vraag", tekst: text }),
    });
  const read = (turn: number) => {
    const path = turn % 10 ? `/api/v1/casussen/${cases[turn]}/reacties` : "/casussen";
    return server().ask(path, { headers: { Cookie: cookies[WRITERS + turn]! } });
  };
  const work = async (kind: Attempt["kind"], turn: number) => {
    while (!stopped) {
      const attempt: Attempt = { kind, text: `Vraag ${(next += 1)}?`, from: Date.now(), to: 0, status: 0, said: "" };
      try {
        const { status, body } = await (kind === "write" ? write(turn, attempt.text) : read(turn));
        attempt.status = status;
        if (status >= 400) attempt.said = body;
      } catch (error) {
        attempt.said = String(error);
      }
      attempt.to = Date.now();
      attempts.push(attempt);
      // People do not walk in step.
      await pause(PAUSE[kind] * (0.5 + Math.random()));
    }
  };
  const all = Promise.all([
    ...Array.from({ length: WRITERS }, (_, turn) => work("write", turn)),
    ...Array.from({ length: READERS }, (_, turn) => work("read", turn)),
  ]);
  return {
    attempts,
    /** What ended since the last time. */
    take: () => attempts.splice(0),
    async stop() {
      stopped = true;
      await all;
    },
  };
}

export const longest = (attempts: Attempt[]): number => Math.max(...attempts.map(({ from, to }) => to - from));

/** Milliseconds from `since` to the first good answer. */
export const firstGood = (attempts: Attempt[], kind: Attempt["kind"], since: number): number =>
  Math.min(...attempts.filter((one) => one.kind === kind && isGood(one) && one.to > since).map(({ to }) => to)) - since;

export const isGood = ({ status }: Attempt): boolean => status === 200 || status === 201;

/** What was not good: how often which answer, to read in the output of a test. */
export function complaints(attempts: Attempt[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, status, said } of attempts.filter((one) => !isGood(one))) {
    const name = `${kind}: ${status || said}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
