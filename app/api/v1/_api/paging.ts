import { env } from "#lib/core/env";

/** The address of the next page: the same question, from the cursor on. */
export function nextPage(path: string, query: Record<string, unknown>, next: string | null): string | null {
  if (next === null) return null;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || name === "na") continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  params.set("na", next);
  return `${env.APP_URL}/api/v1${path}?${params.toString()}`;
}
