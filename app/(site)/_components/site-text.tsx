import { parseRichText } from "#lib/core/rich-text";
import { FormattedText } from "../../_ui/formatted-text";

/** A text of a public page. One plain paragraph is a paragraph, with the look it has there. */
export function SiteText({ text, lang, look }: { text: string; lang: string; look?: string }) {
  const [first, ...more] = parseRichText(text);
  const words =
    first?.type === "paragraph" ? first.content.flatMap((part) => (part.type === "text" ? [part.text] : [])) : [];
  if (first?.type === "paragraph" && more.length === 0 && words.length === first.content.length)
    return <p className={look}>{words.join("")}</p>;
  return (
    <div className={look}>
      <FormattedText text={text} lang={lang} />
    </div>
  );
}
