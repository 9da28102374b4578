import type { Answer } from "../support/server.ts";
import { atATime } from "./at-a-time.ts";
import type { Case } from "./cases.ts";
import { decisionIn, mayUse, statusFor } from "./decision.ts";
import { reads } from "./reads.ts";
import type { Rule } from "./reads.ts";
import { fill } from "./routes.ts";
import type { Route } from "./routes.ts";
import type { Thing } from "./things.ts";
import { askThrough, transportsOf } from "./transports.ts";
import type { Transport } from "./transports.ts";
import { viewers } from "./viewers.ts";
import type { Viewer } from "./viewers.ts";
import type { World } from "./world.ts";

interface Cell {
  viewer: Viewer;
  rule: Rule;
  thing: Thing | undefined;
  path: string;
  transport: Transport;
  expected: number;
}

/** A page of a case stands at its number and its title; who may not know the title, has the number at most. */
const keyFor = (route: Route, thing: Thing, viewer: Viewer) =>
  route.path.includes("[address]") && thing.readers.includes(viewer) ? (thing as Case).slug : thing.key;

/** Everyone who asks, for everything at this address, in every way. */
function cellsOf(world: World, route: Route): Cell[] {
  const cells = [reads[route.path] ?? []].flat().flatMap((rule) =>
    (rule.things?.(world) ?? [undefined]).flatMap((thing, place) =>
      viewers.flatMap((viewer): Cell[] => {
        const key = thing && keyFor(route, thing, viewer);
        const path = (key ? fill(route.path, key) : route.path) + (thing && rule.query ? rule.query(thing, world) : "");
        const how = rule.asked ?? (route.path.startsWith("/api/") ? "api" : "page");
        const expected = statusFor(rule, thing, viewer, how);
        const ways = transportsOf(route, mayUse(rule, thing, viewer), expected)
          .filter(({ name }) => !rule.without?.includes(name))
          // At a closed door it makes no difference for what one comes: the plain way shows that for each. And what
          // asks the same of the same code is asked for one thing.
          .filter(({ name, once }) => place === 0 || name === "plain" || (rule.door.includes(viewer) && !once));
        return ways.map((transport) => ({ viewer, rule, thing, path, transport, expected }));
      }),
    ),
  );
  return cells.filter(({ rule, path, expected }, at) => {
    const before = cells.findIndex((one) => one.path === path && one.expected === 200);
    return !rule.slow || expected !== 200 || before === at;
  });
}

/** What is wrong with an answer, in words. */
function complaintsAbout({ canaries }: World, cell: Cell, answer: Answer): string[] {
  const { viewer, rule, thing, path, transport, expected } = cell;
  const { status, headers, body } = answer;
  const found: string[] = [];
  const allowed = mayUse(rule, thing, viewer);
  if (transport.says === "same" && status !== expected) found.push(`${status} instead of ${expected}`);
  if (transport.says === "told" && decisionIn(answer) !== expected) found.push(`tells ${decisionIn(answer)} instead of ${expected}`); // prettier-ignore
  if (transport.says === "empty" && status !== expected && (status !== 200 || body.length > 2_000)) found.push(`${status} and ${body.length} bytes before it was asked for`); // prettier-ignore
  if (transport.says === "elsewhere" && expected >= 300 && decisionIn(answer) < 300) found.push(`${status} although refused`); // prettier-ignore
  if (status === 307 && expected === 307 && viewer === "visitor" && !headers.location?.startsWith("/inloggen?verder=")) found.push(`leads to ${headers.location}`); // prettier-ignore
  const told = rule.tells ? [] : canaries.leakedTo(allowed ? viewer : undefined, answer, path);
  if (told.length > 0) found.push(`tells ${told.join(", ")}`);
  return found.map((what) => `${viewer}, ${transport.name}: ${path} ${what}`);
}

/** Asks every cell of an address. @returns how many there were, and what was wrong */
export async function readAs(world: World, route: Route): Promise<{ cells: number; complaints: string[] }> {
  const cells = cellsOf(world, route);
  const complaints: string[] = [];
  await atATime(cells.some(({ rule }) => rule.slow) ? 1 : 8, cells, async (cell) => {
    const answer = await askThrough(world.server, world.people[cell.viewer], cell.path, cell.transport);
    complaints.push(...complaintsAbout(world, cell, answer));
  });
  return { cells: cells.length, complaints };
}
