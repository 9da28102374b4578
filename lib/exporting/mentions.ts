import { namedIn } from "#lib/comments/pieces";

const OWN_PAGES = /(?:https?:\/\/[^\s/]+)?\/(?:deelnemers|casussen|gemeenten|leerkringen)\/[^\s)\]>"]+/g;

/** The text without who is named in it, and without addresses of people, cases and places here. */
export function withoutMentions(text: string): string {
  const unnamed = namedIn(text).reduce(
    (rest, { kind, id }) =>
      kind === "participant"
        ? rest.replaceAll(`@deelnemer:${id}`, "[deelnemer]")
        : rest.replaceAll(`@kring:${id}`, "[leerkring]"),
    text,
  );
  return unnamed.replace(OWN_PAGES, "[verwijzing]").replace(/(?<![\w/&#])#\d{1,9}(?![\w-])/g, "[casus]");
}
