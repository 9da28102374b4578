"use client";

import { useRef } from "react";
import type { ComponentProps } from "react";
import { Button } from "./button";
import { TextArea } from "./field";

export interface ToolbarWords {
  label: string;
  bold: string;
  list: string;
  link: string;
  boldSample: string;
  linkSample: string;
}

interface FormattedTextAreaProps extends ComponentProps<typeof TextArea> {
  words: ToolbarWords;
}

/** What a button puts around or before the chosen text; `select` is the part to type over. */
type Edit = (chosen: string) => { text: string; select: [number, number] };

const edits = (words: ToolbarWords): Record<"bold" | "list" | "link", Edit> => ({
  bold: (chosen) => {
    const inner = chosen || words.boldSample;
    return { text: `**${inner}**`, select: [2, 2 + inner.length] };
  },
  list: (chosen) => {
    const text = (chosen || " ")
      .split("\n")
      .map((line) => `- ${line.trim()}`)
      .join("\n");
    return { text: `\n\n${text}`, select: [text.length + 2, text.length + 2] };
  },
  link: (chosen) => {
    const inner = chosen || words.linkSample;
    return { text: `[${inner}](https://)`, select: [inner.length + 11, inner.length + 11] };
  },
});

/** A text with a bold word, a list or a link in it: the buttons write the signs, which one may also type. */
export function FormattedTextArea({ words, ...area }: FormattedTextAreaProps) {
  const place = useRef<HTMLDivElement>(null);
  const known = edits(words);
  const apply = (edit: Edit) => {
    const field = place.current?.querySelector("textarea");
    if (!field) return;
    const { selectionStart: start, selectionEnd: end, value } = field;
    const { text, select } = edit(value.slice(start, end));
    field.focus();
    // Kept in the browser's own history, so that undo works.
    if (!document.execCommand("insertText", false, text)) field.setRangeText(text, start, end);
    field.setSelectionRange(start + select[0], start + select[1]);
  };
  return (
    <div ref={place} className="formatted">
      <TextArea {...area} />
      <div role="group" aria-label={`${words.label}: ${String(area.label)}`} className="toolbar">
        {(["bold", "list", "link"] as const).map((kind) => (
          <Button key={kind} small look="quiet" onClick={() => apply(known[kind])}>
            {words[kind]}
          </Button>
        ))}
      </div>
    </div>
  );
}
