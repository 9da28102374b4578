/**
 * The path to go back to after signing in, or "/" for anything that is not a plain path of this site: other hosts,
 * `//evil`, `/\evil`, `javascript:`, encoded or with control signs (trust.md H-6).
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 500) return "/";
  if (!/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted)) return "/";
  try {
    const base = "http://own.invalid";
    const url = new URL(wanted, base);
    if (url.origin !== base || /^\/(%[01]|%2f|%5c|\/)/i.test(url.pathname)) return "/";
    return url.pathname + url.search + url.hash;
  } catch {
    return "/";
  }
}
