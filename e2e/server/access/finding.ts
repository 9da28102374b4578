import { openEvents } from "../../../scripts/bench/event-stream.ts";
import { atATime } from "./at-a-time.ts";
import type { Case } from "./cases.ts";
import { statusFor } from "./decision.ts";
import { nobody, participants, viewers } from "./viewers.ts";
import type { World } from "./world.ts";

/** Where a word can be looked for, whole or as far as it was typed. */
const lists = [
  (word: string) => `/api/v1/casussen?zoek=${word}`,
  (word: string) => `/api/v1/suggesties?zoek=${word.slice(0, 14)}`,
];
const pages = [(word: string) => `/casussen?zoek=${word}`, (word: string) => `/zoeken?zoek=${word}`];

/** Words that a search could find, of every thing. */
const sought =
  /^(titel|watGebeurdeEr|comment|hidden comment|deleted comment|tip made|title of the collection|what was)/;
/** Those that are looked for on the pages too: a title of each case, and what stands below it. */
const alsoOnPages = /^(titel|hidden comment|tip made)/;

/** Looks for the words of texts in the name of who may not read those. @returns how many asked, and what was told */
export async function lookFor({ server, canaries, people }: World): Promise<{ cells: number; complaints: string[] }> {
  const complaints: string[] = [];
  const asked = canaries
    .all()
    .filter(({ of }) => sought.test(of))
    .flatMap(({ word, of, readers }) =>
      viewers
        .filter((viewer) => !readers.includes(viewer))
        .flatMap((viewer) =>
          [...lists, ...(alsoOnPages.test(of) ? pages : [])].map((place) => ({ viewer, of, word, path: place(word) })),
        ),
    );
  await atATime(8, asked, async ({ viewer, of, word, path }) => {
    const { cookie } = people[viewer];
    const answer = await server.ask(path, { headers: cookie ? { Cookie: cookie } : {} });
    const told = canaries.leakedTo(viewer, answer, word);
    const found =
      path.startsWith("/api/v1/casussen") && !answer.body.includes('"items":[]') ? ["that it is there"] : [];
    if (told.length + found.length > 0)
      complaints.push(`${viewer}, looking for ${of} at ${path}, hears ${[...told, ...found].join(", ")}`);
  });
  return { cells: asked.length, complaints };
}

/** Opens the stream of every case as everybody. @returns how many, and what was not as it should be */
export async function openStreams({ server, people, cases }: World): Promise<{ cells: number; complaints: string[] }> {
  const complaints: string[] = [];
  // A draft has no talk to listen to, also for who writes it.
  const all = Object.values<Case>(cases).map((one) => (one.posted ? one : { ...one, readers: nobody }));
  // One at a time: nobody has more than two streams.
  for (const viewer of viewers) {
    for (const one of all) {
      const stream = await openEvents(server, people[viewer].cookie, `?casus=${one.key}`);
      stream.close();
      const expected = statusFor({ door: participants }, one, viewer, "api");
      if (stream.status !== expected) complaints.push(`${viewer}, ${one.name} case: ${stream.status} instead of ${expected}`); // prettier-ignore
    }
  }
  return { cells: viewers.length * all.length, complaints };
}
