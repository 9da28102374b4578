import { Fragment } from "react";
import { parseRichText } from "#lib/core/rich-text";
import type { Block, Inline } from "#lib/core/rich-text";

const inline = (part: Inline, index: number) => {
  if (part.type === "text") return <Fragment key={index}>{part.text}</Fragment>;
  const content = part.content.map(inline);
  if (part.type === "link") {
    return (
      <a key={index} href={part.href} rel="nofollow ugc noreferrer">
        {content}
      </a>
    );
  }
  const Tag = part.type;
  return <Tag key={index}>{content}</Tag>;
};

const block = (part: Block, index: number) => {
  if (part.type === "paragraph") return <p key={index}>{part.content.map(inline)}</p>;
  const Tag = part.ordered ? "ol" : "ul";
  return (
    <Tag key={index}>
      {part.items.map((item, place) => (
        <li key={place}>
          {item.map((inner, row) =>
            inner.type === "paragraph" ? <Fragment key={row}>{inner.content.map(inline)}</Fragment> : block(inner, row),
          )}
        </li>
      ))}
    </Tag>
  );
};

/** A text of a case as elements: nothing from it is ever read as HTML. People write Dutch here, whatever the screen speaks. */
export function FormattedText({ text, lang = "nl" }: { text: string; lang?: string }) {
  return (
    <div className="prose" lang={lang}>
      {parseRichText(text).map(block)}
    </div>
  );
}
