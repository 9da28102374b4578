import type { Shot } from "./load.ts";

/** A participant with a session. */
export interface Reader {
  id: string;
  cookie: string;
}

export interface World {
  origin: string;
  readers: Reader[];
  /** Cases with ten comments, none by a reader. */
  cases: { number: number; slug: string }[];
}

export interface Measure {
  name: string;
  kind: "page" | "read" | "write";
  ours: Shot[];
  limit: Shot[];
}

const get = (path: string, cookie?: string): Shot => ({
  method: "GET",
  path,
  headers: { accept: "text/html", ...(cookie && { cookie }) },
});

/** What is measured: each beside the same work at the bare limit. */
export function measures({ origin, readers, cases }: World): Measure[] {
  const cookie = readers[0]!.cookie;
  const pages = (paths: string[], limits: string[], signedIn = true) => ({
    kind: "page" as const,
    ours: paths.map((path) => get(path, signedIn ? cookie : undefined)),
    limit: limits.map((path) => get(path)),
  });
  /** Every reader at every case, so that writers rarely wait for the same row. */
  const pairs = cases.slice(0, 400).flatMap((one) => readers.map((reader) => ({ reader, number: one.number })));
  const writes = (
    method: Shot["method"],
    what: string,
    limit: string,
    body?: object,
  ): { ours: Shot[]; limit: Shot[] } => ({
    ours: pairs.map(({ reader, number }) => ({
      method,
      path: `/api/v1/casussen/${number}/${what}`,
      headers: { cookie: reader.cookie, origin, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    })),
    limit: pairs.map(({ reader, number }) => ({ method, path: `/${limit}/${number}?person=${reader.id}` })),
  });
  const [voted, withdrawn] = [writes("PUT", "stem", "vote"), writes("DELETE", "stem", "vote")];

  return [
    { name: "list, signed in", ...pages(["/casussen"], ["/list"]) },
    {
      name: "case with 10 comments, signed in",
      ...pages(
        cases.map(({ number, slug }) => `/casussen/${number}-${slug}`),
        cases.map(({ number }) => `/case/${number}`),
      ),
    },
    { name: "list, visitor", ...pages(["/casussen"], ["/open"], false) },
    { name: "home, visitor", ...pages(["/"], ["/open"], false) },
    { name: "search, common word", ...pages(["/casussen?zoek=buurt"], ["/search?zoek=buurt"]) },
    { name: "search, rare word", ...pages(["/casussen?zoek=heimachine"], ["/search?zoek=heimachine"]) },
    { name: "API list", ...pages(["/api/v1/casussen"], ["/api-list"]), kind: "read" },
    {
      name: "API comments",
      ...pages(
        cases.map(({ number }) => `/api/v1/casussen/${number}/reacties`),
        cases.map(({ number }) => `/api-comments/${number}`),
      ),
      kind: "read",
    },
    {
      name: "API post comment",
      kind: "write",
      ...writes("POST", "reacties", "comment", { soort: "tip", tekst: "Ga er eerst staan." }),
    },
    {
      name: "API vote and take back",
      kind: "write",
      ours: voted.ours.flatMap((shot, index) => [shot, withdrawn.ours[index]!]),
      limit: voted.limit.flatMap((shot, index) => [shot, withdrawn.limit[index]!]),
    },
  ];
}
