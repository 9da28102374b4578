import postgres from "postgres";
import { aCrowd } from "./crowd.ts";
import { happened, openEvents } from "./event-stream.ts";

const LOOKING = 500;
const SECONDS = 15;
/** Others, who ask for pages meanwhile, each once a second. */
const ASKING = 30;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Five hundred who look at one case while something happens there each second and others ask thirty times a second (trust.md P-3).
 * @returns lines to print; milliseconds from the answer to who wrote until the others were told
 */
export async function measureLive(databaseUrl: string, origin: string, memory: () => number): Promise<string[]> {
  const { port } = new URL(origin);
  const crowd = await aCrowd(databaseUrl, LOOKING + SECONDS);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const cases = await sql<{ number: number }[]>`
    select number::int from practice_case where audience in ('participants', 'public') and posted_at is not null
    order by number limit ${ASKING}`;
  await sql.end();
  const number = cases[0]!.number;
  const streams = [];
  for (const cookie of crowd.slice(0, LOOKING))
    streams.push(await openEvents({ port: Number(port) }, cookie, `?casus=${number}`));
  let over = false;
  let answers = 0;
  let failed = 0;
  let most = 0;
  const asking = cases.map(async (one, turn) => {
    while (!over) {
      const path = turn % 5 ? `/api/v1/casussen/${one.number}/reacties` : "/casussen";
      const answer = await fetch(origin + path, { headers: { cookie: crowd[turn]! } });
      await answer.arrayBuffer();
      answers += 1;
      if (!answer.ok) failed += 1;
      most = Math.max(most, memory());
      await sleep(1_000);
    }
  });
  const said: number[] = [];
  for (const cookie of crowd.slice(LOOKING)) {
    const answer = await fetch(`${origin}/api/v1/casussen/${number}/reacties`, {
      method: "POST",
      headers: { cookie, origin, "content-type": "application/json" },
      body: JSON.stringify({ soort: "vraag", tekst: `Vraag ${said.length}?` }),
    });
    if (answer.status !== 201) throw new Error(`A comment was not taken: ${answer.status}`);
    said.push(Date.now());
    await sleep(1_000);
  }
  await sleep(2_000);
  over = true;
  await Promise.all(asking);
  const complete = streams.filter((stream) => happened(stream).length === said.length).length;
  const late = streams
    .flatMap(({ events }) => events.filter(({ name }) => name === "gebeurd").map(({ at }, turn) => at - said[turn]!))
    .sort((a, b) => a - b);
  streams.forEach(({ close }) => close());
  const at = (part: number) => Math.max(0, late[Math.ceil(late.length * part) - 1]!);
  return [
    `${LOOKING} streams, ${said.length} comments: ${complete} were told each of them, once`,
    `told after ${at(0.5)} ms (p50), ${at(0.99)} ms (p99), ${at(1)} ms (last)`,
    `${(answers / (SECONDS + 2)).toFixed(0)} other answers a second, ${failed} failed; at most ${most.toFixed(0)} MB`,
  ];
}
