import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operations } from "../../app/api/v1/_operations/operations.ts";
import type { Operation } from "../../app/api/v1/_api/operation.ts";
import { useDatabase } from "../support/database.ts";
import { everyOperation } from "./every-operation.ts";
import type { Example } from "./every-operation.ts";

useDatabase();

/** Always the same junk, unless JUNK_SEED says otherwise. */
const settings = { seed: Number(process.env.JUNK_SEED ?? 1_848), numRuns: 250 };

const odd = [
  ...[
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "\udfff\ud800",
    "\u202e",
    "\ufeff",
    "e\u0301",
    "%",
    "%00",
    "\\",
    "'",
    '"',
    "''--",
  ],
  ...[
    "null",
    "undefined",
    "NaN",
    "-0",
    "1e400",
    "0x10",
    "999999999999999999999",
    "true",
    "[]",
    "{}",
    "[object Object]",
  ],
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "concept",
    "leerkring",
    "openbaar",
    "deelnemers",
  ],
  ...["00000000-0000-4000-8000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "W10", "WzFd", "WzFlMzAwLDFd"],
  ...[
    "2026-02-30T25:00:00Z",
    "../../etc/passwd",
    "<script>",
    "${1}",
    "{{1}}",
    "$where",
    "' or 1=1 --",
    "🧑‍🌾".repeat(60),
  ],
];
/** Any sixteen bits, so also half a sign. */
const anySigns = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((codes) => String.fromCharCode(...codes));
const long = fc
  .constantFrom(200, 201, 255, 501, 20_001, 1_000_000)
  .chain((length) => fc.constantFrom("x", "é", "\ud83d", "🌱", "\0", " ", "(").map((sign) => sign.repeat(length)));
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...odd) },
  { weight: 4, arbitrary: anySigns },
  { weight: 1, arbitrary: long },
);

/** Stands for a list in a list in a list …: JSON.stringify cannot write those, but anybody can send them. */
const DEEP = "(deep)";
const written = (body: unknown) =>
  JSON.stringify(body).replaceAll(`"${DEEP}"`, "[".repeat(20_000) + "]".repeat(20_000));

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, [], {}) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constant(DEEP) },
);

/** Words that may stand in an address. */
const inAddress = text.map((one) => encodeURIComponent(one.toWellFormed().slice(0, 2_000)));
/** Signs that may stand in a header. */
const inHeader = text.map((one) =>
  one
    .replace(/[^\x20-\x7e\xa0-\xff]/g, "")
    .slice(0, 8_000)
    .trim(),
);

/** A good value now and then, so that the junk comes past the schema and meets the database. */
const fieldOf = (good: unknown) =>
  fc.oneof({ weight: 2, arbitrary: value }, { weight: 1, arbitrary: fc.constant(good) });

function bodyFor(example: Example, operation: Operation): fc.Arbitrary<string | undefined> {
  if (example.file) return fc.oneof(fc.constant(example.file.bytes.toString()), text);
  if (!operation.body) return fc.constant(undefined);
  const fields = Object.fromEntries(
    Object.keys(operation.body.shape).map((name) => [name, fieldOf(example.body?.[name] ?? null)]),
  );
  const object = fc.record(fields, { requiredKeys: [] });
  const nearlyGood = fc
    .tuple(fc.constantFrom(...Object.keys(fields)), value)
    .map(([name, junk]) => ({ ...example.body, [name]: junk }));
  const strange = fc.dictionary(text, value, { maxKeys: 4 });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(JSON.stringify(example.body)) },
    { weight: 4, arbitrary: nearlyGood.map(written) },
    { weight: 3, arbitrary: object.map(written) },
    { weight: 1, arbitrary: fc.tuple(object, strange).map((parts) => written(Object.assign({}, ...parts))) },
    { weight: 1, arbitrary: value.map(written) },
    { weight: 1, arbitrary: text },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '{"titel":"a","titel":"b"}',
        '{"titel":1e400}',
        '{"__proto__":{"titel":"x"}}',
        '{"a":'.repeat(9_000),
      ),
    },
  );
}

function queryFor({ query }: Operation): fc.Arbitrary<string> {
  const known = Object.keys(query?.shape ?? {});
  const name = known.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, inAddress) : inAddress;
  const pairs = fc.array(fc.tuple(name, inAddress), { maxLength: 4 });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant("") },
    pairs.map((list) => `?${list.map((pair) => pair.join("=")).join("&")}`),
  );
}

/** The path with, now and then, something else where the number or id stands. */
const pathFor = ({ path }: Example) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(path) },
    // No "." or "..": an address would swallow those.
    inAddress
      .filter((part) => !/^(\.|%2e){0,2}$/i.test(part))
      .map((part) => path.replace(/^(\/\w+\/)[\w-]+/, `$1${part}`)),
  );

// Caller.ask itself demands that each answer is one that openapi.json promises, and never a 5xx.
describe("whatever is sent, the answer is one the API promises:", () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (id, operation) => {
      const { examples } = await everyOperation();
      const example = examples.find((one) => one.id === id)!;
      const strange = fc.record({ "if-match": inHeader, "idempotency-key": inHeader }, { requiredKeys: [] });
      const headers = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, strange);
      // Parameters seldom: with a wrong one nobody looks further.
      const query = operation.query
        ? queryFor(operation)
        : fc.oneof({ weight: 9, arbitrary: fc.constant("") }, queryFor(operation));
      const seen = new Set<number>();
      await fc.assert(
        fc.asyncProperty(
          pathFor(example),
          query,
          bodyFor(example, operation),
          headers,
          async (path, asked, body, extra) => {
            const sent = { "content-type": "application/json", ...example.file?.headers, ...extra };
            seen.add((await example.who.ask(example.method, path + asked, body, sent)).status);
          },
        ),
        settings,
      );
      expect(
        [...seen].some((status) => status < 300),
        "some of it was not junk",
      ).toBe(true);
      expect(seen).toContain(400);
    },
    120_000,
  );
});
