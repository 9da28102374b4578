import { escapeMarkup } from "#lib/core/markup";
import type { Language } from "#lib/core/messages";

export interface Line {
  text: string;
  href: string;
  /** What the link says. */
  link: string;
  /** The title of what it is about, for who asked for titles in their mails. */
  title?: string;
}

/** A mail of a few lines, each with a place to go to. Everything in it is plain text. */
export interface Letter {
  language: Language;
  heading: string;
  lines: readonly Line[];
  /** Why this came and how it stops: below the lines, each with its address. */
  footer: readonly { text: string; href: string }[];
}

/** Signs that turn around what stands beside them, or that nobody sees: not in a mail. */
const plain = (text: string) => text.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, " ").trim();

export function toText({ heading, lines, footer }: Letter): string {
  const told = lines.map(({ text, title, href }) =>
    [plain(text), ...(title ? [`‘${plain(title)}’`] : []), href].join("\n"),
  );
  const below = footer.map(({ text, href }) => `${plain(text)}\n${href}`);
  return [plain(heading), ...told, "--\nLeerkring", ...below].join("\n\n");
}

/** No image, no script, nothing from elsewhere; the colours of the reader's own program where it has a dark mode. */
const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;background:#fbfaf7;color:#1b2430;font:17px/1.55 "Source Sans 3",system-ui,sans-serif}
main{max-width:34rem;margin:0 auto}
h1{font-size:22px;line-height:1.3;margin:0 0 16px}
ul{list-style:none;margin:0;padding:0}
li{padding:16px 0;border-top:1px solid #8a8f96}
p{margin:0 0 8px}
a{color:#0b5c63}
.below{margin-top:24px;padding-top:16px;border-top:1px solid #8a8f96;font-size:15px;color:#4a5563}
@media (prefers-color-scheme:dark){body{background:#12171d;color:#eceae4}a{color:#6cc7cc}li,.below{border-color:#6c7681}.below{color:#b3bac3}}`;

export function toHtml({ language, heading, lines, footer }: Letter): string {
  const link = (href: string, text: string) => `<a href="${escapeMarkup(href)}">${escapeMarkup(plain(text))}</a>`;
  const told = lines.map(
    (line) =>
      `<li><p>${escapeMarkup(plain(line.text))}</p>${line.title ? `<p><strong>${escapeMarkup(plain(line.title))}</strong></p>` : ""}<p>${link(line.href, line.link)}</p></li>`,
  );
  const below = footer.map(({ text, href }) => `<p>${link(href, text)}</p>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeMarkup(plain(heading))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(plain(heading))}</h1>
<ul>
${told.join("\n")}
</ul>
<div class="below">
<p>Leerkring</p>
${below.join("\n")}
</div>
</main>
</body>
</html>
`;
}
