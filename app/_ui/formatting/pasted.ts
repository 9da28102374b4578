const TAG = /<(\/?)([a-z][\w:-]*)([^<>]*)>/gi;
const HREF = /\shref\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/i;
const unread = new Set(["style", "script", "title", "xml"]);

/** What a word processor means with a "b" or a "span": bold is in the style of it, not in its name. */
function meantBy(name: string, attributes: string): string {
  if (name !== "span" && name !== "b" && name !== "strong") return name;
  if (/font-weight:\s*(?:normal|400)/i.test(attributes)) return "span";
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(attributes)) return "strong";
  if (/font-style:\s*italic/i.test(attributes)) return "em";
  return name;
}

/**
 * Pasted HTML without what a page may not hold: styles, scripts and every attribute but an address. The browser would block
 * those by itself and complain (Content-Security-Policy); what bold is, is read from the styles first. The editor then
 * takes from it what a text may hold. Takes time in proportion to its length.
 */
export function withoutStyles(html: string): string {
  const open: { name: string; meant: string }[] = [];
  let result = "";
  let read = 0;
  let skipping: string | undefined;
  for (const tag of html.matchAll(TAG)) {
    const [whole, closing, typed, attributes] = tag as unknown as [string, string, string, string];
    const name = typed.toLowerCase();
    if (skipping === undefined) result += html.slice(read, tag.index);
    read = tag.index + whole.length;
    if (skipping !== undefined) {
      if (closing && name === skipping) skipping = undefined;
    } else if (closing) {
      const last = open.at(-1)?.name === name ? open.pop() : undefined;
      result += `</${last?.meant ?? name}>`;
    } else if (unread.has(name)) skipping = name;
    else {
      const meant = meantBy(name, attributes);
      if (name === "span" || name === "b" || name === "strong") open.push({ name, meant });
      result += `<${meant}${name === "a" ? (HREF.exec(attributes)?.[0] ?? "") : ""}>`;
    }
  }
  return skipping === undefined ? result + html.slice(read) : result;
}
