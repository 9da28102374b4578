import { readFileSync } from "node:fs";
import { act, actions } from "../support/actions.ts";
import { atATime } from "./at-a-time.ts";
import { deeds } from "./deeds.ts";
import type { Deed } from "./deeds.ts";
import { mayUse, statusFor } from "./decision.ts";
import { fill } from "./routes.ts";
import type { Thing } from "./things.ts";
import { viewers } from "./viewers.ts";
import type { World } from "./world.ts";
import { forAnybody } from "./writes.ts";

const codes: Readonly<Record<number, string>> = { 401: "signIn", 403: "forbidden", 404: "notFound" };
const noThing: Thing = { name: "", key: "", readers: viewers, writers: [] };

/** A page with the form of each action. */
function pagesWithForms(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
  };
  const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  return Object.fromEntries(
    Object.values(manifest.node).map(({ exportedName, workers }) => {
      const [file = ""] = Object.keys(workers);
      return [exportedName, routes[file.replace(/^app/, "")] ?? "/"];
    }),
  );
}

export const actionNames = (): string[] =>
  actions()
    .map(({ exportedName }) => exportedName)
    .sort();

/** Sends every action as everyone who may not, for every thing. @returns how many, and what was wrong */
export async function actAs(world: World): Promise<{ cells: number; complaints: string[] }> {
  const { server, people, canaries } = world;
  const pages = pagesWithForms();
  const known = Object.entries(deeds).filter((pair): pair is [string, Deed] => pair[1] !== forAnybody);
  const attempts = known.flatMap(([name, deed]) =>
    (deed.things?.(world) ?? [noThing]).flatMap((thing, place) =>
      viewers
        .filter((viewer) => !mayUse(deed, thing, viewer))
        // Who is not signed in hears that before anything else.
        .filter((viewer) => viewer !== "visitor" || place === 0)
        .map((viewer) => ({ name, deed, thing, viewer, page: fill(pages[name] ?? "/", world.cases.published.key) })),
    ),
  );
  const complaints: string[] = [];
  await atATime(8, attempts, async ({ name, deed, thing, viewer, page }) => {
    const { cookie } = people[viewer];
    const answer = await act(server, name, page, deed.input(thing, world), cookie ? { Cookie: cookie } : {});
    const expected = codes[statusFor(deed, thing, viewer, "api")];
    const heard = answer.result?.status === "refused" ? answer.result.code : (JSON.stringify(answer.result) ?? String(answer.status)); // prettier-ignore
    // The page around the form comes back with the answer: as far as its reader may read it.
    const told = canaries.leakedTo(viewer, answer);
    if (heard !== expected) complaints.push(`${viewer}, ${name} (${thing.name}): ${heard} instead of ${expected}`);
    if (told.length > 0) complaints.push(`${viewer}, ${name} (${thing.name}) tells ${told.join(", ")}`);
  });
  return { cells: attempts.length, complaints };
}
