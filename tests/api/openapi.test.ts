import { globSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { practiceKeys } from "#lib/practices/practices";
import { describeApi } from "../../app/api/v1/_api/openapi.ts";
import { operations } from "../../app/api/v1/_operations/operations.ts";
import { routeOf } from "../support/api.ts";

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: object;
}
interface Described {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: Record<string, Json> }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Record<string, Json> }> }>;
}

/** What a reference leads to; anything else as it is. */
const followed = (schema: Record<string, Json>): Record<string, Json> =>
  typeof schema.$ref === "string" ? document.components.schemas[schema.$ref.split("/").at(-1)!] : schema;

const served = await routeOf("/openapi.json");
const answer = await (served.GET as unknown as () => Response)();
const document = JSON.parse(await answer.text());
const described = Object.entries(document.paths as Record<string, Record<string, Described>>).flatMap(([at, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${at}`, path: at, method, ...operation })),
);

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Not described: the description itself, and what answers every other address with a 404. */
const apart = ["/openapi.json", "/{...pad}"];

async function handlers(): Promise<string[]> {
  const root = path.resolve("app/api/v1");
  const found = [];
  for (const file of globSync("**/route.ts", { cwd: root })) {
    const template = `/${path.posix.dirname(file)}`.replaceAll("[", "{").replaceAll("]", "}");
    if (apart.includes(template)) continue;
    const route = await routeOf(template);
    for (const name of Object.keys(route)) {
      expect(METHODS, `${file} exports only handlers`).toContain(name);
      found.push(`${name.toLowerCase()} ${template}`);
    }
  }
  return found.sort();
}

/** Every object in the document, however deep. */
function* objects(part: Json): Generator<Record<string, Json>> {
  if (typeof part !== "object" || part === null) return;
  if (!Array.isArray(part)) yield part;
  for (const inner of Object.values(part)) yield* objects(inner);
}

describe("openapi.json", () => {
  it("is open to any site, and says the same as the operations do", () => {
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(document).toEqual(JSON.parse(JSON.stringify(describeApi(operations))));
  });

  it("describes every handler of every route once, and nothing else", async () => {
    expect(described.map(({ name }) => name).sort()).toEqual(await handlers());
    expect(operations.map(({ method, path: at }) => `${method} ${at}`).sort()).toEqual(await handlers());
  });

  it("holds what the contract promises", () => {
    expect(described.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "get /casussen",
        "post /casussen",
        "get /casussen/{nummer}",
        "patch /casussen/{nummer}",
        "delete /casussen/{nummer}",
        "get /casussen/{nummer}/reacties",
        "post /casussen/{nummer}/reacties",
        "patch /reacties/{id}",
        "delete /reacties/{id}",
        "put /casussen/{nummer}/stem",
        "delete /casussen/{nummer}/stem",
        "put /reacties/{id}/stem",
        "delete /reacties/{id}/stem",
        "post /casussen/{nummer}/signaleringen",
        "post /reacties/{id}/signaleringen",
        "get /werkpraktijken",
        "get /gemeenten",
        "get /ik",
      ]),
    );
    const list = described.find(({ name }) => name === "get /casussen")!;
    expect(list.parameters!.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["zoek", "werkpraktijk", "gemeente", "domein", "sorteer", "na", "aantal"]),
    );
    const one = described.find(({ name }) => name === "get /casussen/{nummer}")!;
    const casus = followed(one.responses["200"]!.content!["application/json"]!.schema) as {
      required: string[];
      properties: Record<string, Record<string, Json>>;
    };
    expect(casus.required).toEqual(
      expect.arrayContaining([
        ...[
          "nummer",
          "titel",
          "watGebeurdeEr",
          "watVroegDeInwoner",
          "vraagAchterDeVraag",
          "leervraag",
          "werkpraktijken",
        ],
        ...["domein", "zichtbaarheid", "gemeente", "auteur", "waardevol", "gestemd", "aantalReacties", "geplaatstOp"],
        ...["gewijzigdOp", "links"],
      ]),
    );
    expect(casus.properties.zichtbaarheid!.enum).toEqual(["deelnemers", "openbaar", "leerkring", "concept"]);
    expect((casus.properties.werkpraktijken!.items as { enum: string[] }).enum).toEqual(practiceKeys);
  });

  it("is OpenAPI 3.1 with a title, a version and a server", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: "Leerkring", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(document.servers).toEqual([{ url: expect.stringMatching(/^https?:\/\/[^/]+\/api\/v1$/) }]);
  });

  it("gives every operation an id of its own, a summary, a declared tag and a declared way in", () => {
    const ids = described.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = document.tags.map(({ name }: { name: string }) => name);
    const schemes = Object.keys(document.components.securitySchemes);
    for (const { name, operationId, summary, tags: own, security } of described) {
      expect(operationId, name).toMatch(/^[a-z][A-Za-z]+$/);
      expect(summary, name).toMatch(/^[A-ZÉ].+[.?]$/);
      expect(tags, name).toEqual(expect.arrayContaining(own));
      expect(schemes, name).toEqual(expect.arrayContaining(security.flatMap((way) => Object.keys(way))));
    }
  });

  it("declares the parameters that stand in each path, and each parameter once", () => {
    for (const { name, path: at, parameters = [] } of described) {
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      expect(
        inPath.map((parameter) => parameter.name),
        name,
      ).toEqual([...at.matchAll(/\{(\w+)\}/g)].map((found) => found[1]));
      expect(
        inPath.every(({ required }) => required),
        name,
      ).toBe(true);
      expect(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(parameters.length);
      for (const parameter of parameters) {
        expect(["path", "query", "header"]).toContain(parameter.in);
        expect(typeof parameter.schema).toBe("object");
      }
    }
  });

  it("describes each answer, a good one among them, and refusals as problems", () => {
    for (const { name, responses } of described) {
      expect(
        Object.keys(responses).some((status) => /^2\d\d$/.test(status)),
        name,
      ).toBe(true);
      for (const [status, { description, content }] of Object.entries(responses)) {
        expect(status, name).toMatch(/^[2-5]\d\d$/);
        expect(description, `${name} ${status}`).toMatch(/\S/);
        if (Number(status) >= 400) expect(Object.keys(content!)).toEqual(["application/problem+json"]);
      }
    }
  });

  it("describes a body where one is read, and says that unknown fields are refused", () => {
    // A vote needs no words: only a working copy is put with a body.
    const hasBody = (method: string, path: string) =>
      ["post", "patch"].includes(method) || (method === "put" && path.startsWith("/werkkopieen/"));
    for (const { name, path: at, method, requestBody } of described) {
      if (name === "post /casussen/{nummer}/bijlagen") {
        expect(Object.keys(requestBody!.content)).toEqual(["application/octet-stream"]);
      } else if (!hasBody(method, at)) expect(requestBody, name).toBeUndefined();
      else expect(followed(requestBody!.content["application/json"]!.schema).additionalProperties, name).toBe(false);
    }
  });

  it("refers only to what is there, and uses words of JSON Schema 2020-12", () => {
    for (const part of objects(document)) {
      if (typeof part.$ref === "string") {
        const [root, ...keys] = part.$ref.split("/");
        expect(root).toBe("#");
        const target = keys.reduce<Json | undefined>(
          (at, key) => (at as Record<string, Json> | undefined)?.[key],
          document,
        );
        expect(target, part.$ref).toBeDefined();
      }
      // Not the examples, which show what a form may be filled with.
      if (typeof part.properties === "object" && part.type === "object") {
        for (const name of Object.keys(part.properties!)) expect(name).toMatch(/^[a-z][A-Za-z]*$/);
      }
      expect(part).not.toHaveProperty("nullable");
      expect(part).not.toHaveProperty("$schema");
      if ("type" in part && typeof part.type === "string" && !("scheme" in part) && !("in" in part)) {
        expect(["string", "number", "integer", "boolean", "array", "object", "null", "apiKey"]).toContain(part.type);
      }
    }
  });
});
