import type { Page } from "@playwright/test";

/**
 * What has no business in a page of ours, as its elements stand: code in an attribute, a script or frame that we did not
 * put there, an address that is code or leads to evil.example. Runs in the browser, so it holds all it needs.
 */
function lookAround(html: string | null): string[] {
  const root = html === null ? document : new DOMParser().parseFromString(html, "text/html");
  const found: string[] = [];
  const code = /^[\s\u0000-\u0020]*(javascript|vbscript|data|blob):/i;
  // What React writes in a form that waits for its script.
  const ofReact = "javascript:throw new Error('React form unexpectedly submitted.')";
  const carriers = [
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "background",
    "xlink:href",
    "to",
    "srcdoc",
  ];
  const strange =
    "iframe,frame,frameset,object,embed,applet,base,math,video,audio,marquee,foreignObject,animate,set,svg script,svg style,svg image,main style,main script[src]";
  for (const element of root.querySelectorAll(strange)) found.push(`element ${element.tagName}`);
  for (const element of root.querySelectorAll("*")) {
    const tag = element.tagName.toLowerCase();
    if (element instanceof HTMLUnknownElement) found.push(`element ${tag}`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${tag} ${name}`);
      // A picture that was just chosen is shown from memory; nothing else is.
      const address = carriers.includes(name.toLowerCase()) && !(tag === "img" && /^(blob|data:image\/)/.test(value));
      if (address && code.test(value) && value !== ofReact) found.push(`${tag} ${name}=${value}`);
      if (address && /^\w*:?[\\/]{0,2}evil\.example/i.test(value)) found.push(`${tag} ${name}=${value}`);
      if (name === "style" && /url\(|expression|evil\.example/i.test(value)) found.push(`${tag} style=${value}`);
    }
    if (element instanceof HTMLAnchorElement && element.hostname === "evil.example") found.push(`link ${element.href}`);
    if (element instanceof HTMLMetaElement && /refresh/i.test(element.httpEquiv)) found.push("meta refresh");
    const own = element instanceof HTMLScriptElement && (element.nonce || element.src.startsWith(location.origin));
    if (element instanceof HTMLScriptElement && !own) found.push(`script ${element.outerHTML.slice(0, 80)}`);
  }
  if ("__xss" in window) found.push("__xss is there");
  return found;
}

/** All that a reader of the page can come upon, folded open or not: also what stands in fields and beside pictures. */
function wordsOnPage(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [document.title];
  while (walker.nextNode()) {
    if (!/^(SCRIPT|STYLE)$/.test(walker.currentNode.parentElement!.tagName)) words.push(walker.currentNode.nodeValue!);
  }
  for (const field of document.querySelectorAll<HTMLInputElement>("input, textarea")) words.push(field.value);
  for (const image of document.querySelectorAll("img")) words.push(image.alt);
  return words.join("\n");
}

export const hazardsOn = (page: Page): Promise<string[]> => page.evaluate(lookAround, null);
/** The same of a page that is not open. */
export const hazardsIn = (page: Page, html: string): Promise<string[]> => page.evaluate(lookAround, html);
export const wordsOn = (page: Page): Promise<string> => page.evaluate(wordsOnPage);
