import { describe, expect, it } from "vitest";
import { toHtml, toText } from "#lib/mail/letter";
import type { Letter } from "#lib/mail/letter";

const letter = (text: string): Letter => ({
  language: "nl",
  heading: text,
  lines: [{ text, title: text, link: text, href: "https://leerkring.example/casussen/1" }],
  footer: [{ text, href: "https://leerkring.example/afmelden/x" }],
});

const payloads = [
  "<script>window.__xss=1</script>",
  "<img src=x onerror=window.__xss=1>",
  '"><svg onload=window.__xss=1>',
  "' onmouseover='window.__xss=1",
  "</title><script>window.__xss=1</script>",
  "</style><script>window.__xss=1</script>",
  "<math><mtext><table><mglyph><style><img src=x onerror=window.__xss=1>",
  '<noscript><p title="</noscript><img src=x onerror=window.__xss=1>">',
  "<template><iframe src=javascript:window.__xss=1></template>",
  "<a href=javascript:window.__xss=1>x</a>",
  "<!--><script>window.__xss=1</script>-->",
  "<![CDATA[<script>window.__xss=1</script>]]>",
  "&lt;script&gt;window.__xss=1&lt;/script&gt;",
  "<base href=//evil.example>",
  "<meta http-equiv=refresh content=0;url=//evil.example>",
  "<link rel=stylesheet href=//evil.example>",
  "@import url(//evil.example)",
  "\u202e<script>\u202c",
  "\u0000<script>\u0000",
  `<${"p".repeat(20_000)}>`,
];

describe("what people wrote, in a mail", () => {
  const clean = toHtml(letter("x"));
  const tagsOf = (html: string) => html.match(/<[!/]?[a-z][^>]*>/gi)!.map((tag) => tag.replace(/"[^"]*"/g, '""'));

  it.each(payloads)("stays text in HTML: %j", (payload) => {
    const html = toHtml(letter(payload));
    expect(tagsOf(html)).toEqual(tagsOf(clean));
    expect(html).not.toMatch(/[\u0000\u202a-\u202e]/);
  });

  it.each(payloads)("adds no line and no turning sign to the plain text: %j", (payload) => {
    const text = toText(letter(`${payload}\r\n\r\n--\r\nhttps://evil.example`));
    expect(text.split("\n")).toHaveLength(toText(letter("x")).split("\n").length);
    expect(text).not.toMatch(/[\u0000\u202a-\u202e]/);
  });
});

it("a mail loads nothing from anywhere, and is readable in the dark", () => {
  const html = toHtml(letter("Nieuws"));
  expect(html).not.toMatch(/<(img|script|link|iframe|object|video|audio|form)|src=|url\(|@import|style="/i);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain('<html lang="nl">');
  expect(html.match(/<h1>/g)).toHaveLength(1);
});
