import { createHash } from "node:crypto";
import type { Answer } from "../support/server.ts";
import { writing } from "../support/server.ts";
import { atATime } from "./at-a-time.ts";
import { mayUse, statusFor } from "./decision.ts";
import { fill } from "./routes.ts";
import type { Route } from "./routes.ts";
import type { Thing } from "./things.ts";
import { viewers } from "./viewers.ts";
import type { Viewer } from "./viewers.ts";
import type { World } from "./world.ts";
import { forAnybody, writes } from "./writes.ts";
import type { Write } from "./writes.ts";

interface Attempt {
  viewer: Viewer;
  write: Write;
  thing: Thing;
  path: string;
}

const noThing: Thing = { name: "", key: "", readers: viewers, writers: [] };

/** Everyone who may not, for everything at this address. */
function attemptsOf(world: World, route: Route): Attempt[] {
  const all = writes[route.path];
  if (!all || all === forAnybody) return [];
  return all.flatMap((write) =>
    (write.things?.(world) ?? [noThing]).flatMap((thing) => {
      const path = fill(route.path, write.key?.(thing, world) ?? thing.key);
      return viewers
        .filter((viewer) => !mayUse(write, thing, viewer))
        .map((viewer) => ({ viewer, write, thing, path }));
    }),
  );
}

const FILE = Buffer.from("Een bankje.");

function attempt(world: World, { viewer, write, thing, path }: Attempt): Promise<Answer> {
  const { server, people } = world;
  const { cookie } = people[viewer];
  const { "Content-Type": type, ...headers } = writing(server, cookie);
  const ask = (more: Record<string, string>, body?: string) =>
    server.ask(path, {
      method: write.method,
      headers: { ...headers, ...(cookie ? {} : { Cookie: "taal=nl" }), ...more },
      body,
    });
  if (write.file) {
    const digest = createHash("sha256").update(FILE).digest("base64");
    return ask(
      {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": "attachment; filename*=UTF-8''bankje.txt",
        "Content-Digest": `sha-256=:${digest}:`,
      },
      FILE.toString(),
    );
  }
  if (write.form)
    return ask(
      { "Content-Type": "application/x-www-form-urlencoded" },
      new URLSearchParams(write.form(thing, world)).toString(),
    );
  return ask({ "Content-Type": type }, write.json && JSON.stringify(write.json(thing, world)));
}

function complaintsAbout({ canaries }: World, { viewer, write, thing, path }: Attempt, answer: Answer): string[] {
  const { status, headers } = answer;
  const found: string[] = [];
  const expected = write.silent ?? statusFor(write, thing, viewer, howOf(path, write));
  if (status !== expected) found.push(`${status} instead of ${expected}`);
  if (status === 303 && !write.silent && !headers.location?.startsWith("/inloggen?verder=")) found.push(`leads to ${headers.location}`); // prettier-ignore
  const told = canaries.leakedTo(undefined, answer, path);
  if (told.length > 0) found.push(`tells ${told.join(", ")}`);
  return found.map((what) => `${viewer}, ${write.method} ${path} (${thing.name}) ${what}`);
}

/** Forms that give a file. */
const files = new Set(["/moderatie/logboek/uitvoer", "/beheer/rechten/uitvoer"]);

/** A file that is made on asking says what the API says; all else that is no API is a plain form. */
const howOf = (path: string, { form }: Write) => (form && !files.has(path) ? ("form" as const) : ("api" as const));

/** Tries every write that is not allowed. @returns how many there were, and what was wrong */
export async function writeAs(world: World, route: Route): Promise<{ cells: number; complaints: string[] }> {
  const attempts = attemptsOf(world, route);
  const complaints: string[] = [];
  await atATime(8, attempts, async (one) => {
    complaints.push(...complaintsAbout(world, one, await attempt(world, one)));
  });
  return { cells: attempts.length, complaints };
}
