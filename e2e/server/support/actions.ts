import { readFileSync } from "node:fs";
import type { OutgoingHttpHeaders } from "node:http";
import type { ActionResult } from "#lib/auth/action";
import type { Answer, Server } from "./server.ts";

/** Every server action of the build, by id. */
export const actions = () => {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { exportedName?: string; filename?: string }>;
  };
  return Object.entries(manifest.node).map(([id, { exportedName = "", filename = "" }]) => ({
    id,
    exportedName,
    filename,
  }));
};

/** What a form hears: the answer of the action, or where it leads. */
export type Heard = Answer & { result?: ActionResult<unknown>; redirect?: string };

/** A dollar at the start means something to React, unless there are two. */
const escaped = (_key: string, value: unknown) =>
  typeof value === "string" && value.startsWith("$") ? `$${value}` : value;

/** Sends `input` the way the form on `path` does. */
export async function act(
  { ask, origin }: Pick<Server, "ask" | "origin">,
  name: string,
  path: string,
  input: object,
  headers: OutgoingHttpHeaders = {},
): Promise<Heard> {
  const action = actions().find(({ exportedName }) => exportedName === name);
  if (!action) throw new Error(`there is no action ${name}`);
  const answer = await ask(path, {
    method: "POST",
    headers: {
      Origin: origin,
      "Next-Action": action.id,
      "Content-Type": "text/plain;charset=UTF-8",
      Accept: "text/x-component",
      ...headers,
    },
    body: JSON.stringify([null, input], escaped),
  });
  // Not at the start of a line: what is long goes before it as a row of text, and such a row has no end of its own.
  const row = /\b\w+:(\{"status":"(?:done|invalid|refused)".*\})$/m.exec(answer.body)?.[1];
  return {
    ...answer,
    result: row ? (JSON.parse(row) as ActionResult<unknown>) : undefined,
    redirect: answer.headers["x-action-redirect"]?.toString().split(";")[0],
  };
}
