import { beforeAll, describe, expect, it } from "vitest";
import { env } from "#lib/core/env";
import { operations } from "../../app/api/v1/_operations/operations.ts";
import type { Caller } from "../support/api.ts";
import { anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson, shutOut } from "../support/people.ts";
import { ask, everyOperation, everythingStored } from "./every-operation.ts";
import type { Example } from "./every-operation.ts";

useDatabase();

let examples: Example[];
let outsider: Caller;
let before: Record<string, string>;

beforeAll(async () => {
  ({ examples } = await everyOperation());
  outsider = await signedIn(await aPerson());
  before = await everythingStored();
});

const writes = () => examples.filter(({ method }) => method !== "GET");
const withBody = () => examples.filter(({ body }) => body);
const changesNothing = async () => expect(await everythingStored()).toEqual(before);

describe("every operation", () => {
  it("stands in these tests", () => {
    expect(examples.map(({ id }) => id).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it("that needs a participant is a 401 for a visitor", async () => {
    for (const example of examples) {
      const { signedIn: needed } = operations.find(({ id }) => id === example.id)!;
      if (needed) expect((await ask(example, anonymous)).status, example.id).toBe(401);
    }
    await changesNothing();
  });

  it("is a 401 for an Authorization header, so that nobody mistakes it for a way in", async () => {
    for (const example of examples) {
      const { status } = await ask(example, example.who, { authorization: "Bearer lk_verzonnen" });
      expect(status, example.id).toBe(401);
    }
    await changesNothing();
  });

  it("about a case of a circle of others is a 404 for an outsider and for a visitor who only looks", async () => {
    // Participants and places have a number in their name too, and are nobody's secret.
    const open = ["getDeelnemer", "getGemeente"];
    for (const example of examples.filter(({ id, path }) => /\d/.test(path) && !open.includes(id))) {
      expect((await ask(example, outsider)).status, example.id).toBe(404);
      const { signedIn: needed } = operations.find(({ id }) => id === example.id)!;
      const denial = needed ? 401 : 404;
      if (example.method === "GET") expect((await ask(example, anonymous)).status, example.id).toBe(denial);
    }
    await changesNothing();
  });

  it("refuses a parameter it does not know", async () => {
    for (const example of examples) {
      const answer = await ask({
        ...example,
        path: `${example.path}${example.path.includes("?") ? "&" : "?"}onbekend=1`,
      });
      expect([example.id, answer.status, namesIn(answer)]).toEqual([example.id, 400, ["onbekend"]]);
    }
    await changesNothing();
  });

  it("is a 401 at once for someone who was suspended", async () => {
    const person = await aPerson();
    const caller = await signedIn(person);
    expect((await caller.get("/ik")).status).toBe(200);
    await shutOut(person);
    expect((await caller.get("/ik")).status).toBe(401);
    before = await everythingStored();
  });
});

describe("a write", () => {
  const { host, port } = new URL(env.APP_URL);

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["a sub-domain", { origin: `http://sub.${host}` }],
    ["another port", { origin: env.APP_URL.replace(port, "3999") }],
    ["https, where we are on http", { origin: `https://${host}` }],
    ["our origin with something behind it", { origin: `${env.APP_URL}.evil.example` }],
    ["two origins", { origin: `${env.APP_URL}, https://evil.example` }],
    ["nobody who says where from", { origin: undefined }],
    ["a cross-site page that sends no origin", { origin: undefined, "sec-fetch-site": "cross-site" }],
    ["a sub-domain that sends no origin", { origin: undefined, "sec-fetch-site": "same-site" }],
    ["an evil origin that says it is ours", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
    ["a forged forwarded host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
  ])("from %s is a 403 and does nothing", async (_who, headers) => {
    for (const example of writes()) {
      const answer = await ask(example, example.who, headers);
      expect([example.id, answer.status]).toEqual([example.id, 403]);
    }
    await changesNothing();
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonx",
    "",
    undefined,
  ])("as %s is a 415 and does nothing", async (type) => {
    for (const example of withBody()) {
      // A Request gives a text a type of its own when it has none: then the body is left out too.
      const sent = type === undefined ? { ...example, body: undefined } : example;
      expect((await ask(sent, example.who, { "content-type": type })).status, example.id).toBe(415);
    }
    await changesNothing();
  });

  it.each(["", "{", "null", "[]", "3", '"x"', "{} {}", '{"a":', "\ufeff", "NaN"])(
    "whose body is %j is a 400 and does nothing",
    async (body) => {
      for (const { id, method, path, who } of withBody()) {
        expect((await who.ask(method, path, body, { "content-type": "application/json" })).status, id).toBe(400);
      }
      await changesNothing();
    },
  );

  it("whose body is nested a hundred thousand deep is a 400 and does nothing", async () => {
    for (const { id, method, path, who } of withBody()) {
      for (const body of [
        "[".repeat(100_000),
        `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
        '{"a":'.repeat(100_000),
      ]) {
        expect((await who.ask(method, path, body)).status, id).toBe(400);
      }
    }
    await changesNothing();
  });

  it("cannot bring along what only the server decides", async () => {
    const names = [
      ...["id", "nummer", "auteur", "authorId", "tenantId", "organisationId", "gemeente", "role", "rol", "status"],
      ...["isAdmin", "emailVerified", "waardevol", "gestemd", "votes", "createdAt", "geplaatstOp", "postedAt"],
      ...["gewijzigdOp", "publishedAt", "version", "intent", "audience", "submissionKey", "caseNumber", "commentId"],
      ...["number", "title", "body", "constructor", "toString", "hasOwnProperty"],
    ];
    const extra = Object.fromEntries(names.map((name) => [name, "1"]));
    for (const example of withBody()) {
      const answer = await ask({ ...example, body: { ...example.body, ...extra } });
      expect([example.id, answer.status, namesIn(answer)]).toEqual([example.id, 400, names.toSorted()]);
    }
    await changesNothing();
  });

  it("cannot bring a prototype along", async () => {
    for (const { id, method, path, body, who } of withBody()) {
      const sent = JSON.stringify(body).replace("{", '{"__proto__":{"rol":"beheerder"},');
      const answer = await who.ask(method, path, sent);
      expect([id, answer.status, namesIn(answer)]).toEqual([id, 400, ["__proto__"]]);
    }
    await changesNothing();
  });
});

// Last: these do change things.
describe("the good way in", () => {
  it.each([
    ["our own origin", {}],
    ["no origin, but a browser that says so", { origin: undefined, "sec-fetch-site": "same-origin" }],
    ["a page without referrer, and a browser that says so", { origin: "null", "sec-fetch-site": "same-origin" }],
    ["application/json with a charset", { "content-type": "application/json; charset=utf-8" }],
    ["a merge patch", { "content-type": "application/merge-patch+json" }],
  ])("works for every operation with %s", async (_what, headers) => {
    for (const example of (await everyOperation()).examples) {
      const answer = await ask(example, example.who, headers);
      expect([200, 201, 204], `${example.id} ${JSON.stringify(answer.body)}`).toContain(answer.status);
    }
  });

  it("limits the API as it limits the screens: a second case within seconds is a 429 that says how long", async () => {
    const post = (await everyOperation()).examples.find(({ id }) => id === "postCasus")!;
    env.RATE_LIMITS = true;
    try {
      expect((await ask(post)).status).toBe(201);
      const { status, headers } = await ask(post);
      expect([status, Number(headers.get("retry-after"))]).toEqual([429, expect.closeTo(15, -1)]);
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});
