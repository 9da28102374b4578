import type { z } from "zod";
import { FileRefused, Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import type { Mistake } from "./problem.ts";
import { NotJson, WrongInput } from "./problem.ts";

/** The parameters of an address: a name given twice is a list. */
export function askedIn(params: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(params.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}

/** What was asked, as the operation promises it. @throws WrongInput with every mistake */
export function readQuery(
  schema: z.ZodObject | undefined,
  given: Record<string, string | string[]>,
): Record<string, unknown> {
  if (!schema) {
    if (Object.keys(given).length === 0) return {};
    throw new WrongInput(Object.keys(given).map((naam) => ({ in: "query", naam, message: "unknownField" })));
  }
  try {
    return parse(schema, given) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new WrongInput(mistakesOf(error, "query"));
  }
}

/** The JSON object that was sent. @throws NotJson, WrongInput */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(json|merge-patch\+json)\s*(;|$)/i.test(type)) throw new NotJson();
  const whole = (message: string) => new WrongInput([{ in: "body", naam: "", message }]);
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    throw whole("unreadable");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw whole("objectNeeded");
  return body as Record<string, unknown>;
}

/** The bytes that were sent. @throws FileRefused when they are called something else than bytes */
export function readFile(request: Request): AsyncIterable<Uint8Array> {
  if (request.headers.get("content-type") !== "application/octet-stream") throw new FileRefused(415, "notBytes");
  return (request.body ?? []) as AsyncIterable<Uint8Array>;
}

const mistakesOf = (error: Invalid, place: Mistake["in"], nameOf = (field: string) => field): Mistake[] =>
  error.mistakes.map(({ field, message, values }) => ({
    in: place,
    naam: nameOf(field),
    message,
    values,
  }));

/**
 * A Dutch body as the input of a command. `translate` turns what is right so far into that input; then the command's own
 * schema speaks. So one answer tells everything that is wrong, unknown names included.
 * @throws WrongInput
 */
export function readInput<Schema extends z.ZodType>(
  dutch: z.ZodObject,
  body: Record<string, unknown>,
  translate: (good: Record<string, unknown>) => unknown,
  schema: Schema,
  names: Readonly<Record<string, string>>,
): z.output<Schema> {
  const mistakes: Mistake[] = [];
  const good: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const field = Object.hasOwn(dutch.shape, name) ? dutch.shape[name] : undefined;
    if (!field) {
      mistakes.push({ in: "body", naam: name.slice(0, 100), message: "unknownField" });
      continue;
    }
    try {
      good[name] = parse(field as z.ZodType, value);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      mistakes.push(...mistakesOf(error, "body", () => name).slice(0, 1)); // one per field says enough
    }
  }
  const said = new Set(mistakes.map(({ naam }) => naam));
  try {
    const input = parse(schema, translate(good));
    if (mistakes.length === 0) return input;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const more = mistakesOf(error, "body", (field) => names[field] ?? field);
    mistakes.push(...more.filter(({ naam }) => !said.has(naam)));
  }
  throw new WrongInput(mistakes);
}
