import type { Editor } from "@tiptap/core";
import { documentOf, textOf } from "#lib/core/rich-text-document";
import type { RichDocument } from "#lib/core/rich-text-document";
import { writeField } from "../write-field";
import { placeOf } from "./place";
import type { Format } from "./words";

/** What was asked for in the plain field, and what was chosen then. */
export interface Asked {
  format: Format;
  from: number;
  to: number;
}

const ROW_REM = 1.75;

/** What the field says of itself, the editor says: its name, its hint and mistake, its height. */
export function describe(editor: Editor, field: HTMLTextAreaElement): void {
  const text = editor.view.dom;
  text.setAttribute("aria-label", field.labels[0]?.textContent.trim() ?? "");
  for (const name of ["aria-describedby", "aria-required", "aria-invalid"]) {
    const value = field.getAttribute(name);
    if (value) text.setAttribute(name, value);
    else text.removeAttribute(name);
  }
  text.style.minHeight = `${String(field.rows * ROW_REM)}rem`;
}

/** Writes in the field what stands in the editor, so that the form, the draft and the guard know of it. */
export function writeThrough(editor: Editor, field: HTMLTextAreaElement): void {
  const text = textOf(editor.getJSON() as RichDocument);
  if (field.value !== text) writeField(field, text);
}

/** Chooses in the editor what is chosen in the field, and goes there. */
export function choose(editor: Editor, field: HTMLTextAreaElement, begin: number, end: number): void {
  const place = placeOf(editor.state.doc, field.value, begin, end);
  // At once, and not at the next frame as the editor's own command does: the next letter comes here already.
  editor.view.focus();
  editor.chain().setTextSelection(place).scrollIntoView().run();
}

/**
 * The editor follows the field: a text put there comes here, and whoever is led to the field (by its label, the list of
 * mistakes, the guard) arrives here. @returns ends it
 */
export function standIn(editor: Editor, field: HTMLTextAreaElement): () => void {
  const follow = () => {
    if (field.value === textOf(editor.getJSON() as RichDocument)) return;
    editor.commands.setContent(documentOf(field.value), { emitUpdate: false });
  };
  const afterReset = () => queueMicrotask(follow);
  const arrive = () => setTimeout(() => choose(editor, field, field.selectionStart, field.selectionEnd));
  const { form } = field;
  field.addEventListener("input", follow);
  field.addEventListener("focus", arrive);
  form?.addEventListener("reset", afterReset);
  return () => {
    field.removeEventListener("input", follow);
    field.removeEventListener("focus", arrive);
    form?.removeEventListener("reset", afterReset);
  };
}

/** What a document does not have of the text before the caret: a space at the end, or an empty line. */
function restore(editor: Editor, before: string): void {
  const [spaces] = /[^\S\n]*$/.exec(before)!;
  if (/\S\s*\n[^\S\n]*$/.test(before)) editor.commands.splitBlock();
  else if (spaces && !editor.state.selection.$from.nodeBefore?.text?.endsWith(" "))
    editor.commands.insertContent(spaces);
}

/** Does in the editor what was asked for in the field. Who typed on meanwhile meant what they typed. */
export function begin(editor: Editor, field: HTMLTextAreaElement, { format, from, to }: Asked): void {
  editor.commands.setContent(documentOf(field.value), { emitUpdate: false });
  const list = format === "list" || format === "numbers";
  const start = !list && from === to ? Math.min(from, field.selectionEnd) : field.selectionStart;
  const end = field.selectionEnd;
  choose(editor, field, start, end);
  if (!list && start === end) restore(editor, field.value.slice(0, end));
  if (format === "bold") editor.commands.toggleBold();
  if (format === "italic") editor.commands.toggleItalic();
  if (start < end && from === to) editor.commands.setTextSelection(editor.state.selection.to);
}
