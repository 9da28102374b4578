import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { describeApi } from "../../app/api/v1/_api/openapi.ts";
import { operations } from "../../app/api/v1/_operations/operations.ts";
import { useDatabase } from "../support/database.ts";
import { ask, everyOperation } from "./every-operation.ts";

useDatabase();

interface Described {
  operationId: string;
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: object; example?: unknown }> }>;
}

const document = JSON.parse(JSON.stringify(describeApi(operations))) as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, { examples: unknown[] }> };
};
const described = new Map(
  Object.values(document.paths).flatMap((methods) => Object.values(methods).map((one) => [one.operationId, one])),
);

/** A validator that knows nothing of how the answers are made: only the document, as another would read it. */
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (validator: Ajv2020) => void)(ajv);
const PLACE = "https://leerkring.example.nl/schemas.json";
ajv.addSchema({ $id: PLACE, components: document.components });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

function wrongWith(schema: object, value: unknown): unknown[] {
  const text = JSON.stringify(schema).replaceAll('"#/', `"${PLACE}#/`);
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
  compiled.set(text, validate);
  return validate(value) ? [] : (validate.errors ?? []);
}

/** Every operation once, one after the other. */
const PATIENCE = 180_000;

let all: Awaited<ReturnType<typeof everyOperation>>;
beforeAll(async () => {
  all = await everyOperation();
}, PATIENCE);

describe("the description as a contract", () => {
  it(
    "holds for what every operation really answers",
    async () => {
      for (const example of all.examples) {
        const { status, body } = await ask(example);
        const { responses } = described.get(example.id)!;
        expect(responses, example.id).toHaveProperty(String(status));
        expect(status, `${example.id} ${JSON.stringify(body)}`).toBeLessThan(300);
        const [content] = Object.values(responses[status]!.content ?? {});
        if (content) expect(wrongWith(content.schema, body), example.id).toEqual([]);
      }
    },
    PATIENCE,
  );

  it(
    "holds for every refusal of a wrong word in the query",
    async () => {
      for (const example of all.examples.filter(({ method }) => method === "GET")) {
        const address = `${example.path}${example.path.includes("?") ? "&" : "?"}bestaatNiet=1`;
        const { status, body } = await ask({ ...example, path: address });
        // What is gone is gone, whatever was asked of it.
        expect([400, 404], example.id).toContain(status);
        const problem = described.get(example.id)!.responses[status]!.content!["application/problem+json"]!;
        expect(wrongWith(problem.schema, body), example.id).toEqual([]);
      }
    },
    PATIENCE,
  );

  it(
    "holds for its own examples",
    () => {
      for (const [name, schema] of Object.entries(document.components.schemas)) {
        expect(schema.examples.length, name).toBeGreaterThan(0);
        for (const example of schema.examples) expect(wrongWith(schema, example), name).toEqual([]);
      }
      for (const [id, { requestBody, responses }] of described) {
        for (const { content = {} } of [...Object.values(responses), requestBody ?? {}])
          for (const { schema, example } of Object.values(content))
            if (example !== undefined) expect(wrongWith(schema, example), id).toEqual([]);
      }
    },
    PATIENCE,
  );
});
