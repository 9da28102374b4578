import type { z } from "zod";
import { env } from "#lib/core/env";
import { messagesOf } from "#lib/core/messages";
import type { JsonSchema } from "./examples.ts";
import type { Operation } from "./operation.ts";
import { aboutParameter } from "./parameters.ts";
import { Probleem, Schemas } from "./schemas.ts";
import { API_VERSION } from "./version.ts";

/** What stands for a parameter of a path; anything but a number or a slug is an id. */
const pathSchemas: Readonly<Record<string, JsonSchema>> = {
  nummer: { type: "integer", minimum: 1 },
  slug: { type: "string", pattern: "^[a-z0-9-]+$" },
  handle: { type: "string", pattern: "^[a-z0-9-]+$" },
};

const inPath = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    ...aboutParameter(name!),
    schema: pathSchemas[name!] ?? { type: "string", format: "uuid" },
  }));

const inQuery = (query: z.ZodObject | undefined, schemas: Schemas) =>
  Object.entries(query?.shape ?? {}).map(([name, field]) => ({
    name,
    in: "query",
    required: false,
    description: aboutParameter(name).description,
    schema: schemas.of(field as z.ZodType, "input"),
  }));

const inHeader = (names: Operation["requestHeaders"] = []) =>
  names.map((name) => ({ name, in: "header", required: false, ...aboutParameter(name), schema: { type: "string" } }));

const headersOf = (names: readonly string[]) =>
  Object.fromEntries([...names, "API-Version"].map((name) => [name, { schema: { type: "string" } }]));

const titles: Record<string, string> = messagesOf("nl").api;

/** Who may, and what a header is for. */
function descriptionOf({ signedIn, method, requestHeaders = [] }: Operation): string {
  return [
    signedIn ? "Voor wie is ingelogd, of met een sleutel." : "Ook zonder inloggen: dan krijg je wat openbaar is.",
    ...(method === "get" ? [] : ["Met een sleutel alleen als die ook mag schrijven."]),
    ...(requestHeaders.includes("If-Match") ? ["Met If-Match weet je zeker dat niemand je voor was."] : []),
    ...(requestHeaders.includes("Idempotency-Key") ? ["Met Idempotency-Key is twee keer sturen één keer doen."] : []),
  ].join(" ");
}

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

/** What is sent or comes back as JSON: its shape and an example. */
function jsonOf(schema: z.ZodType, io: "input" | "output", schemas: Schemas) {
  const made = schemas.of(schema, io);
  return { "application/json": { schema: made, example: schemas.exampleOf(made) } };
}

function problemOf(status: number) {
  const title = titles[String(status)]!;
  const errors = [{ in: "body", naam: "titel", reden: "Vul een titel in." }];
  const example = { status, title, ...(status === 400 && { errors }) };
  return { "application/problem+json": { schema: { $ref: "#/components/schemas/Probleem" }, example } };
}

function describe(operation: Operation, schemas: Schemas) {
  const { id, summary, tag, signedIn, path, query, body, file, requestHeaders, answers } = operation;
  const parameters = [...inPath(path), ...inQuery(query, schemas), ...inHeader(requestHeaders)];
  const good = Object.entries(answers).map(([status, { description, schema, headers = [] }]) => [
    status,
    {
      description,
      headers: headersOf(headers),
      ...(schema && { content: jsonOf(schema, "output", schemas) }),
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
      content: problemOf(status),
    },
  ]);
  return {
    operationId: id,
    summary,
    description: descriptionOf(operation),
    tags: [tag],
    security: [{ sleutel: [] }, { sessie: [] }, ...(signedIn ? [] : [{}])],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: jsonOf(body, "input", schemas) },
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

/** Where somebody reads who to write to: an address of a mailbox, never only of a page. */
const mailOf = () =>
  (/^mailto:([^?]+)/.exec(env.SECURITY_CONTACT) ?? /<(.+)>/.exec(env.MAIL_FROM))?.[1] ?? env.MAIL_FROM;

/** The description of the API in OpenAPI 3.1, made from the schemas that guard it. */
export function describeApi(operations: readonly Operation[], address: string = env.APP_URL) {
  const schemas = new Schemas();
  schemas.of(Probleem, "output");
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation, schemas);
  return {
    openapi: "3.1.0",
    info: {
      title: "Leerkring",
      version: API_VERSION,
      description: "Casussen uit de praktijk van gemeenten, met reacties, stemmen en meldingen.",
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/nl/" },
      contact: { name: "Leerkring", url: `${address}/over/api`, email: mailOf() },
    },
    servers: [{ url: `${address}/api/v1` }],
    tags: tagsOf(operations),
    externalDocs: { description: "Leesbare uitleg, met voorbeelden.", url: `${address}/over/api` },
    paths,
    components: {
      schemas: schemas.withExamples(),
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

const tagDescriptions: Readonly<Record<Operation["tag"], string>> = {
  casussen: "Wat iemand meemaakte, en wat daarvan te leren is.",
  bijlagen: "Bestanden bij een casus.",
  reacties: "Het gesprek onder een casus.",
  vervolg: "Wat er na het advies is geprobeerd.",
  overdrachten: "Waar anderen een casus gebruikten.",
  stemmen: "Wat je waardevol vindt.",
  tips: "Tips uit casussen en reacties.",
  signaleringen: "Meldingen bij de moderatoren.",
  lijsten: "Werkpraktijken en gemeenten.",
  deelnemers: "Collega’s, en jijzelf.",
  zoekopdrachten: "Zoekopdrachten die je bewaart.",
  verzamelingen: "Casussen die bij elkaar horen.",
  berichten: "Je bel: wat er voor jou gebeurde.",
};

const tagsOf = (operations: readonly Operation[]) =>
  [...new Set(operations.map(({ tag }) => tag))]
    .toSorted()
    .map((name) => ({ name, description: tagDescriptions[name] }));
