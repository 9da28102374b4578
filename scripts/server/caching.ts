const PRIVATE = "private, no-store";

const isAsset = (path: string) =>
  path.startsWith("/_next/static/") ||
  /^\/(favicon|icon|apple-icon|manifest)[^/]*$/.test(path) ||
  /\.(woff2?|ttf)$/.test(path);

/** What Next says about pages it thinks may be shared, or about dynamic ones: not a choice a route made. */
const isNextsOwn = (value: string) =>
  value.startsWith("s-maxage=") ||
  value === "private, no-cache, no-store, max-age=0, must-revalidate" ||
  value === "no-cache, must-revalidate";

/**
 * The Cache-Control an answer leaves with. Whatever depends on a viewer may stay nowhere; a route that says so itself
 * (openapi.json, a public feed) keeps its word, and so do the hashed files of the build.
 */
export function cacheControl(path: string, status: number, chosen: string | undefined): string | undefined {
  if (status >= 400) return PRIVATE;
  if (isAsset(path)) return chosen;
  return chosen === undefined || isNextsOwn(chosen) ? PRIVATE : chosen;
}
