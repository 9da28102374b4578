import type { z } from "zod";
import { Invalid } from "#lib/core/errors";
import type { FieldMistake } from "#lib/core/errors";
import { tidy } from "#lib/core/text";

/**
 * Each zod issue becomes a message key of ours: a schema says `error: "title.missing"`; too long says how much, counted
 * as the text would be kept (a form sends line ends as two signs).
 * Codes without such a key fall back to a general one.
 */
function mistakeOf(issue: z.core.$ZodIssue, input: unknown): FieldMistake {
  const field = issue.path.map(String).join(".");
  const given = issue.path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
  if (issue.code === "too_small" && issue.origin === "number") {
    return { field, message: "tooLow", values: { minimum: Number(issue.minimum) } };
  }
  if (issue.code === "too_big" && issue.origin === "number") {
    return { field, message: "tooHigh", values: { maximum: Number(issue.maximum) } };
  }
  if (issue.code === "too_big" && typeof given === "string") {
    const maximum = Number(issue.maximum);
    const kept = tidy(given).length;
    const length = kept > maximum ? kept : given.length;
    return { field, message: "tooLong", values: { maximum, length, excess: length - maximum } };
  }
  const own = /^[a-z][a-zA-Z]+$/.test(issue.message) ? issue.message : undefined;
  return { field, message: own ?? "wrongValue" };
}

/**
 * The input as the schema promises it.
 * @throws Invalid with every mistake at once
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Invalid(
    parsed.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((field) => ({ field, message: "unknownField" }))
        : [mistakeOf(issue, input)],
    ),
  );
}

const isList = (schema: unknown): boolean => {
  const definition = (schema as { def?: { type: string; innerType?: unknown; in?: unknown } } | undefined)?.def;
  if (!definition) return false;
  return definition.type === "array" || isList(definition.innerType) || isList(definition.in);
};

/** A form as an object: fields the schema wants as a list are lists, empty choices are absent. */
export function formObject(schema: z.ZodObject, form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    input[name] = isList(schema.shape[name]) ? form.getAll(name) : form.get(name);
  }
  for (const [name, field] of Object.entries(schema.shape)) if (isList(field)) input[name] ??= [];
  return input;
}
