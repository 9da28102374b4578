"use client";

import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import { isShownAsTyped, parseRichText } from "#lib/core/rich-text";
import type { Block } from "#lib/core/rich-text";
import { documentOf } from "#lib/core/rich-text-document";
import { writeField } from "../write-field";
import { FormatBar } from "./bar";
import { extensions } from "./extensions";
import { LinkDialog } from "./link-dialog";
import { withoutStyles } from "./pasted";
import { begin, describe, standIn, writeThrough } from "./stand-in";
import type { Asked } from "./stand-in";
import { formats } from "./words";
import type { Format, FormattingWords } from "./words";

/** In characters. Beyond this a paste would hold up the browser; the plain field takes it and the form says it is too long. */
const LONGEST_PASTE = 60_000;

interface FormattedEditorProps {
  /** Keeps the text: what is written here is written there, and the other way round. */
  field: HTMLTextAreaElement;
  label: string;
  words: FormattingWords;
  asked: Asked | undefined;
  error: string | undefined;
  onLeave: () => void;
}

const names = { bold: "bold", italic: "italic", list: "bulletList", numbers: "orderedList", link: "link" } as const;

const isPlain = (block: Block): boolean =>
  block.type === "paragraph" && block.content.every(({ type }) => type === "text");

/** Whether the editor takes over from the field: when somebody asks for it, or because there is more than words. */
export const takesOver = (text: string, asked: boolean): boolean =>
  asked ? !isShownAsTyped(text) : !parseRichText(text).every(isPlain);

/** Writing with formatting, in place of the field. */
export function FormattedEditor({ field, label, words, asked, error, onLeave }: FormattedEditorProps) {
  const [linking, setLinking] = useState(asked?.format === "link");
  const editor = useEditor({
    extensions,
    immediatelyRender: true,
    injectCSS: false,
    content: documentOf(field.value),
    editorProps: {
      attributes: { class: "input prose formatted-text", role: "textbox", "aria-multiline": "true", lang: "nl" },
      transformPastedHTML: withoutStyles,
      handlePaste: (_view, event) => {
        const pasted = event.clipboardData?.getData("text/plain") ?? "";
        if (pasted.length <= LONGEST_PASTE) return false;
        writeField(field, [field.value, pasted].filter(Boolean).join("\n\n"));
        onLeave();
        return true;
      },
    },
    onCreate: ({ editor: made }) => {
      if (asked) begin(made, field, asked);
    },
    onUpdate: ({ editor: changed }) => writeThrough(changed, field),
  });
  useEffect(() => describe(editor, field), [editor, field, error]);
  useEffect(() => standIn(editor, field), [editor, field]);
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => formats.filter((format) => now.isActive(names[format])).join(" "),
  });

  const press = (format: Format) => {
    editor.view.focus();
    const chain = editor.chain();
    if (format === "bold") chain.toggleBold().run();
    else if (format === "italic") chain.toggleItalic().run();
    else if (format === "list") chain.toggleBulletList().run();
    else if (format === "numbers") chain.toggleOrderedList().run();
    else setLinking(true);
  };
  return (
    <>
      <FormatBar
        words={words}
        label={label}
        onPress={press}
        pressed={new Set(pressed.split(" ") as Format[])}
        onPlain={onLeave}
      />
      <EditorContent editor={editor} />
      <LinkDialog editor={editor} words={words} open={linking} onClose={() => setLinking(false)} />
    </>
  );
}
