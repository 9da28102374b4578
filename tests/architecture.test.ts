import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Import, Source } from "./support/source-tree.ts";
import { filesIn, sources } from "./support/source-tree.ts";

/** What this file imports and may not, as "file → specifier". */
const wrong = (files: Source[], isWrong: (imported: Import, from: Source) => boolean): string[] =>
  files.flatMap((from) =>
    from.imports.filter((one) => isWrong(one, from)).map(({ specifier }) => `${from.path} → ${specifier}`),
  );

const isIn = ({ file }: Import, ...folders: string[]) => folders.some((folder) => file?.startsWith(folder));
const isPackage = ({ specifier }: Import, ...names: string[]) =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`));

describe("the floors: app → lib → db", () => {
  it("are all there, so that these tests read something", () => {
    for (const floor of ["app/", "lib/", "db/"]) expect(filesIn(floor).length).toBeGreaterThan(20);
    expect([...sources.values()].flatMap(({ imports }) => imports).length).toBeGreaterThan(800);
  });

  it("app asks lib and never the database", () => {
    expect(wrong(filesIn("app/"), (one) => isIn(one, "db/") || isPackage(one, "drizzle-orm", "postgres"))).toEqual([]);
  });

  it("lib knows no screens", () => {
    const screens = ["react", "react-dom", "next-intl", "@base-ui/react", "@tanstack/react-query"];
    expect(
      wrong(filesIn("lib/"), (one) => isIn(one, "app/", "scripts/", "tests/") || isPackage(one, ...screens)),
    ).toEqual([]);
  });

  it("lib touches Next only in lib/auth, and there only next/headers and next-auth", () => {
    expect(
      wrong(filesIn("lib/"), (one, from) => {
        if (isPackage(one, "next-auth") || one.specifier === "next/headers") return !from.path.startsWith("lib/auth/");
        return isPackage(one, "next");
      }),
    ).toEqual([]);
  });

  it("the API needs nothing of Next or the screens: the server calls it directly", () => {
    const strange = wrong(
      filesIn("app/api/v1/"),
      (one) => isPackage(one, "next", "react") || (isIn(one, "app/") && !isIn(one, "app/api/v1/")),
    );
    expect(strange).toEqual([]);
  });

  it("db knows of lib only its core; the seed may use all of it", () => {
    const tables = filesIn("db/").filter((source) => !source.path.startsWith("db/seed/"));
    expect(wrong(tables, (one) => isIn(one, "lib/") && !isIn(one, "lib/core/"))).toEqual([]);
    expect(wrong(filesIn("db/"), (one) => isIn(one, "app/") || isPackage(one, "next", "react", "next-auth"))).toEqual(
      [],
    );
  });

  it("the schema imports nothing but drizzle and itself", () => {
    expect(wrong(filesIn("db/schema"), (one) => !isIn(one, "db/schema/") && !isPackage(one, "drizzle-orm"))).toEqual(
      [],
    );
  });

  it("nobody but the seed and scripts imports the seed", () => {
    const others = [...sources.values()].filter((source) => !source.path.startsWith("db/seed/"));
    expect(wrong(others, (one) => isIn(one, "db/seed/"))).toEqual([]);
  });
});

/** From what is spoken about to what is said about it: each row may import the rows above it, never its own or below. */
const order = [
  ["core"],
  ["audit", "mail", "practices"],
  ["auth"],
  ["privacy", "settings"],
  ["posting", "site-texts"],
  ["measures", "organisations", "participants", "blocks", "api-keys"],
  ["work-accounts"],
  ["second-factor"],
  ["circles"],
  ["invitations"],
  ["access"],
  ["cases", "library", "meetings"],
  ["moves"],
  ["comments", "attachments", "co-authors", "case-roles"],
  ["tips"],
  ["votes", "bookmarks", "subsidies", "mirror", "follow-ups", "transfers", "collections", "following", "case-reviews"],
  ["moderation", "rearranging", "search", "saved-searches", "insights"],
  ["logbook", "resident-requests", "appeals"],
  ["rights"],
  ["desk"],
  ["erasing", "own-data", "notifications", "importing", "exporting"],
  ["merging"],
  ["welcome"],
  ["webhooks"],
  ["retention"],
  ["events"],
  ["jobs"],
  ["health"],
];
/** Small doors that any domain may use: they lead nowhere further. */
const open = [
  "lib/audit/record.ts",
  "lib/following/begin.ts",
  "lib/jobs/queue.ts",
  "lib/jobs/wake.ts",
  "lib/notifications/choices.ts",
  "lib/notifications/followers.ts",
  "lib/notifications/notify.ts",
  "lib/notifications/pace.ts",
  "lib/notifications/replan.ts",
];

const domainOf = (file: string) => file.split("/")[1]!;
const rowOf = (domain: string) => order.findIndex((row) => row.includes(domain));

describe("the order of the domains", () => {
  it("names every folder of lib", () => {
    const domains = new Set(filesIn("lib/").map((source) => domainOf(source.path)));
    expect([...domains].filter((domain) => rowOf(domain) === -1)).toEqual([]);
  });

  it("holds: a subject never imports what is said about it", () => {
    expect(
      wrong(filesIn("lib/"), (one, from) => {
        if (!isIn(one, "lib/") || open.includes(one.file!)) return false;
        const [own, other] = [domainOf(from.path), domainOf(one.file!)];
        return own !== other && rowOf(other) >= rowOf(own);
      }),
    ).toEqual([]);
  });

  it("is kept by the open doors: they know the database and the core only", () => {
    const doors = open.map((file) => sources.get(file)!);
    expect(wrong(doors, (one) => one.file !== undefined && !isIn(one, "db/", "lib/core/", ...open))).toEqual([]);
  });
});

describe("a file", () => {
  it("of lib or app is no barrel: what it exports stands in it", () => {
    const files = [...filesIn("lib/"), ...filesIn("app/")];
    expect(files.filter((source) => /^index\.tsx?$/.test(path.posix.basename(source.path)))).toEqual([]);
    const reexports = files.flatMap((source) =>
      source.ast.statements
        .filter((one) => /^export (\*|\{[^}]*\} from)/.test(one.getText()))
        .map((one) => `${source.path}: ${one.getText()}`),
    );
    expect(reexports).toEqual([]);
  });

  it("never depends on itself in a circle", () => {
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const walk = (file: string, trail: string[]) => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") return void circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      state.set(file, "open");
      for (const one of sources.get(file)?.imports ?? [])
        if (one.file && !one.typeOnly) walk(one.file, [...trail, file]);
      state.set(file, "done");
    };
    for (const file of sources.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });
});

const serverOnly = (one: Import) =>
  isPackage(one, "zod", "drizzle-orm", "postgres", "next-auth", "next/headers", "server-only", "pino", "nodemailer") ||
  one.specifier.startsWith("node:") ||
  isIn(one, "db/", "messages/") ||
  /^lib\/.*\/(queries|commands)\.ts$/.test(one.file ?? "");

/** The ways from a file to something that may not reach the browser. A server action is only a name there. */
function leaks(file: string, trail: string[] = [], seen = new Set<string>()): string[] {
  const source = sources.get(file);
  if (!source || seen.has(file) || source.directive === "use server") return [];
  seen.add(file);
  return source.imports
    .filter(({ typeOnly }) => !typeOnly)
    .flatMap((one) => {
      const way = [...trail, file];
      if (serverOnly(one)) return [[...way, one.specifier].join(" → ")];
      return one.file ? leaks(one.file, way, seen) : [];
    });
}

describe("what the browser gets", () => {
  const clients = filesIn("app/").filter(({ directive }) => directive === "use client");

  it.each(clients.map((source) => source.path))(
    "%s brings along no schema, database, query, command or dictionary",
    (file) => {
      expect(leaks(file)).toEqual([]);
    },
  );

  it("is only what app says: lib has no client files", () => {
    expect(clients.length).toBeGreaterThan(10);
    expect(filesIn("lib/").filter(({ directive }) => directive !== undefined)).toEqual([]);
  });
});
