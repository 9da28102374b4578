import { z } from "zod";
import { env } from "#lib/core/env";
import { messagesOf } from "#lib/core/messages";
import { certaintyCodes, kindSlugs } from "#lib/privacy/dutch";
import type { Operation } from "./operation.ts";

const Probleem = z.object({
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({
        in: z.enum(["body", "query", "path", "header"]),
        naam: z.string(),
        reden: z.string(),
        /** With personal data: how sure, what, and where in the text as it was sent (UTF-16 units). */
        code: z.enum(Object.values(certaintyCodes)).optional(),
        soort: z.enum(Object.values(kindSlugs)).optional(),
        begin: z.int().optional(),
        eind: z.int().optional(),
      }),
    )
    .optional(),
});

const schemaOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

/** What stands for a parameter of a path; anything but a number or a slug is an id. */
const pathSchemas: Readonly<Record<string, object>> = {
  nummer: { type: "integer", minimum: 1 },
  slug: { type: "string", pattern: "^[a-z0-9-]+$" },
};

const inPath = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: pathSchemas[name!] ?? { type: "string", format: "uuid" },
  }));

const inQuery = (query: z.ZodObject | undefined) =>
  Object.entries(query?.shape ?? {}).map(([name, field]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(field as z.ZodType, "input"),
  }));

const inHeader = (names: Operation["requestHeaders"] = []) =>
  names.map((name) => ({ name, in: "header", required: false, schema: { type: "string" } }));

const headersOf = (names: readonly string[]) =>
  Object.fromEntries([...names, "API-Version"].map((name) => [name, { schema: { type: "string" } }]));

const titles: Record<string, string> = messagesOf("nl").api;

/** Which refusals an operation may give: any may meet an unknown parameter, or an Authorization that opens nothing. */
const refusalsOf = ({ path, body, file, requestHeaders = [], method, refusable }: Operation): number[] => [
  400,
  401,
  ...(method === "get" ? [] : [403]),
  ...(path.includes("{") ? [404] : []),
  ...(method === "patch" || refusable ? [409] : []),
  ...(requestHeaders.includes("If-Match") ? [412] : []),
  ...(file ? [409] : []),
  ...(body || file ? [413, 415] : []),
  ...(requestHeaders.includes("Idempotency-Key") || path.startsWith("/bijlagen/") ? [422] : []),
  429,
  500,
  503,
  ...(file ? [507] : []),
];

function describe(operation: Operation) {
  const { id, summary, tag, signedIn, path, query, body, file, requestHeaders, answers } = operation;
  const parameters = [...inPath(path), ...inQuery(query), ...inHeader(requestHeaders)];
  const good = Object.entries(answers).map(([status, { description, schema, headers = [] }]) => [
    status,
    {
      description,
      headers: headersOf(headers),
      ...(schema && { content: { "application/json": { schema: schemaOf(schema, "output") } } }),
    },
  ]);
  const moved = path.includes("{nummer}")
    ? [
        [
          308,
          {
            description: "De casus is samengevoegd met een andere: daar gaat het verder.",
            headers: headersOf(["Location"]),
          },
        ],
      ]
    : [];
  const bad = refusalsOf(operation).map((status) => [
    String(status),
    {
      description: titles[String(status)],
      headers: headersOf(status === 429 || status === 503 ? ["Retry-After"] : []),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Probleem" } } },
    },
  ]);
  return {
    operationId: id,
    summary,
    tags: [tag],
    security: [{ sleutel: [] }, { sessie: [] }, ...(signedIn ? [] : [{}])],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } },
    }),
    ...(file && {
      requestBody: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    }),
    responses: Object.fromEntries([...good, ...moved, ...bad]) as Record<string, unknown>,
  };
}

/** The description of the API in OpenAPI 3.1, made from the schemas that guard it. */
export function describeApi(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation);
  return {
    openapi: "3.1.0",
    info: {
      title: "Leerkring",
      version: "1.0.0",
      description: "Casussen uit de praktijk van gemeenten, met reacties, stemmen en meldingen.",
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/nl/" },
      contact: { name: "Leerkring", url: `${env.APP_URL}/over` },
    },
    servers: [{ url: `${env.APP_URL}/api/v1` }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Probleem: schemaOf(Probleem, "output") },
      securitySchemes: {
        sleutel: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "lk_…",
          description:
            "Een sleutel die een deelnemer maakt op /profiel/sleutels. Hij kan niet meer dan die deelnemer, en alleen schrijven als dat erbij is gekozen.",
        },
        sessie: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-leerkring.session",
          description: "De sessie van wie is ingelogd. Wat iets verandert, moet van dezelfde herkomst komen.",
        },
      },
    },
  };
}
