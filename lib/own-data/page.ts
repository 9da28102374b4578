import { escapeMarkup } from "#lib/core/markup";
import { say } from "#lib/core/messages";
import type { Language, Messages } from "#lib/core/messages";
import type { OwnData, Row } from "#lib/own-data/gather";
import { sections } from "#lib/own-data/sections";

const STYLE = `:root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}
h2{margin-top:2.5rem}dl{margin:0;padding:.75rem 0;border-top:1px solid}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}`;

type SectionName = keyof Messages["ownData"]["sections"] & string;

/** The same data for reading: a page that stands alone, without a script. */
export function toPage({ madeAt, profile, sections: found }: OwnData, language: Language): string {
  const t = say(language, "ownData");
  const title = escapeMarkup(t("fileTitle", { name: String(profile.naam) }));
  const parts = Object.keys(sections).map((name) => {
    const rows = found[name] ?? [];
    const heading = escapeMarkup(t(`sections.${name as SectionName}`));
    return `<section>\n<h2>${heading}</h2>\n${rows.length > 0 ? rows.map((row) => toList(row, language)).join("\n") : `<p>${escapeMarkup(t("nothing"))}</p>`}\n</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeMarkup(t("fileMadeAt", { at: madeAt }))}</p>
${toList(profile, language)}
${parts.join("\n")}
</main>
</body>
</html>
`;
}

const toList = (row: Row, language: Language): string =>
  `<dl>${Object.entries(row)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `<dt>${escapeMarkup(inWords(name))}</dt><dd>${escapeMarkup(asText(value, language))}</dd>`)
    .join("")}</dl>`;

/** "laatstGezienOp" as "Laatst gezien op". */
const inWords = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d(:\d\d)?|Z)$/;
const clock = (language: Language) =>
  new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Amsterdam",
  });

function asText(value: unknown, language: Language): string {
  const moment = typeof value === "string" && MOMENT.test(value) ? new Date(value) : undefined;
  // What somebody wrote may look like a moment and be none.
  if (moment && !Number.isNaN(moment.getTime())) return clock(language).format(moment);
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
}
