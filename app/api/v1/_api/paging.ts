import { env } from "#lib/core/env";

type Side = "na" | "voor";

function pageAt(side: Side, path: string, query: Record<string, unknown>, cursor: string | null): string | null {
  if (cursor === null) return null;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || name === "na" || name === "voor") continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  params.set(side, cursor);
  return `${env.APP_URL}/api/v1${path}?${params.toString()}`;
}

/** The address of the next page: the same question, from the cursor on. */
export const nextPage = (path: string, query: Record<string, unknown>, next: string | null): string | null =>
  pageAt("na", path, query, next);

/** The address of the page before: the same question, up to the cursor. */
export const previousPage = (path: string, query: Record<string, unknown>, previous: string | null): string | null =>
  pageAt("voor", path, query, previous);
