import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actions } from "./support/actions.ts";
import { ask as query, copyOfDemo } from "./support/databases.ts";
import { signIn, startServer } from "./support/server.ts";
import type { Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let server: Server;
let cookie: string;

beforeAll(async () => {
  database = await copyOfDemo();
  server = await startServer(database.url);
  cookie = await signIn(server, "deelnemer.breda@example.nl");
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const strangers = (): [string, Record<string, string>][] => {
  const { port } = server;
  return [
    ["another site", { Origin: "https://evil.example" }],
    ["null", { Origin: "null" }],
    ["a name below ours", { Origin: `http://sub.localhost:${port}` }],
    ["another port of this host", { Origin: `http://localhost:${port + 1}` }],
    ["https instead of http", { Origin: `https://localhost:${port}` }],
    ["nobody", {}],
    ["nobody, and the browser says cross-site", { "Sec-Fetch-Site": "cross-site" }],
    ["null, and the browser says cross-site", { Origin: "null", "Sec-Fetch-Site": "cross-site" }],
  ];
};

const state = async () => {
  const tables = [
    "practice_case",
    "comment",
    "vote",
    "report",
    "decision",
    "hiding",
    "circle",
    "circle_member",
    "participant",
    "measure",
    "session",
  ];
  const counts = await query(
    database.url,
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ")},
       (select count(*)::int from audit_entry where actor_id is not null) as done`,
  );
  const [texts] = await query(
    database.url,
    "select md5(string_agg(name || job_title || about || role::text, ',' order by id)) as people from participant",
  );
  return JSON.stringify([counts, texts]);
};

describe("what changes something asks for our own origin (K)", () => {
  it("every action refuses a request from elsewhere with 403 and does nothing", async () => {
    expect(actions().length).toBeGreaterThanOrEqual(15);
    const before = await state();
    for (const { id, exportedName } of actions()) {
      for (const [who, headers] of strangers()) {
        const { status } = await server.ask("/profiel", {
          method: "POST",
          headers: { Cookie: cookie, "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8", ...headers },
          body: "[null,{}]",
        });
        expect(status, `${exportedName} from ${who}`).toBe(403);
      }
    }
    expect(await state()).toBe(before);
  });

  it("every plain form does the same", async () => {
    const before = await state();
    for (const path of [
      "/inloggen/demo",
      "/inloggen/link",
      "/uitloggen",
      "/taal",
      "/meldingen/gelezen",
      "/profiel/berichten/opslaan",
      "/casussen/1-een/volgen",
      "/deelnemers/noor-haverkate/blokkeren",
      "/deelnemers/noor-haverkate/deblokkeren",
      "/verzamelingen/toevoegen",
      "/verzamelingen/een/volgorde",
      "/verzamelingen/een/eruit",
    ]) {
      for (const [who, headers] of strangers()) {
        for (const type of ["application/x-www-form-urlencoded", "text/plain"]) {
          const { status } = await server.ask(path, {
            method: "POST",
            headers: { Cookie: cookie, "Content-Type": type, ...headers },
            body: "email=collega.breda%40example.nl&taal=en&casus=1",
          });
          expect(status, `${path} from ${who}`).toBe(403);
        }
      }
    }
    expect(await state()).toBe(before);
    expect((await server.ask("/api/v1/ik", { headers: { Cookie: cookie } })).status).toBe(200);
  });

  it("the API refuses a session from elsewhere, and a GET changes nothing", async () => {
    const before = await state();
    const writes: [string, string, string?][] = [
      ["POST", "/casussen", "{}"],
      ["PATCH", "/casussen/1", "{}"],
      ["DELETE", "/casussen/1"],
      ["PUT", "/casussen/1/stem"],
      ["DELETE", "/casussen/1/stem"],
      ["POST", "/casussen/1/reacties", "{}"],
      ["POST", "/casussen/1/signaleringen", "{}"],
    ];
    for (const [method, path, body] of writes) {
      for (const [who, headers] of strangers()) {
        const { status, headers: answered } = await server.ask(`/api/v1${path}`, {
          method,
          headers: { Cookie: cookie, "Content-Type": "application/json", ...headers },
          body,
        });
        expect(status, `${method} ${path} from ${who}`).toBe(403);
        expect(answered["access-control-allow-origin"]).toBeUndefined();
      }
    }
    for (const path of [
      "/uitloggen",
      "/taal?taal=en",
      "/inloggen/demo?email=collega.breda%40example.nl",
      "/meldingen/gelezen?casus=1",
    ]) {
      expect((await server.ask(path, { headers: { Cookie: cookie } })).status, path).toBe(405);
    }
    expect(await state()).toBe(before);
  });

  it("our own origin works, and so does the browser's word for it", async () => {
    for (const headers of [{ Origin: server.origin }, { "Sec-Fetch-Site": "same-origin" }]) {
      const { status } = await server.ask("/api/v1/casussen/1/stem", {
        method: "PUT",
        headers: { Cookie: cookie, ...headers },
      });
      expect([200, 403]).toContain(status);
      const language = await server.ask("/taal", {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
        body: "taal=en&terug=/over",
      });
      expect(language.status).toBe(303);
      expect(language.headers.location).toBe("/over");
    }
  });
});

describe("an action of another role (A-5)", () => {
  it("is refused through any page, and changes nothing", async () => {
    const before = await state();
    const forOthers = actions().filter(({ filename }) => /moderatie|beheer/.test(filename));
    expect(forOthers.length).toBeGreaterThanOrEqual(5);
    const bodies = [
      [null, { caseNumber: 1, verdict: "hide", reason: "Omdat het kan.", lastDecisionId: "" }],
      [null, { participantId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", until: "2027-01-01", reason: "Omdat het kan." }],
      [null, { participantId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", role: "administrator" }],
      [
        null,
        { email: "indringer@example.nl", name: "Indringer", organisationId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff" },
      ],
    ];
    for (const { id, exportedName } of forOthers) {
      for (const path of ["/", "/casussen", "/moderatie"]) {
        for (const body of bodies) {
          const { body: said } = await server.ask(path, {
            method: "POST",
            headers: {
              Cookie: cookie,
              Origin: server.origin,
              "Next-Action": id,
              "Content-Type": "text/plain;charset=UTF-8",
              Accept: "text/x-component",
            },
            body: JSON.stringify(body),
          });
          expect(said, `${exportedName} through ${path}`).not.toContain('"status":"done"');
        }
      }
    }
    expect(await state()).toBe(before);
  });
});
