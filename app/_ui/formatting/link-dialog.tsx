"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { createPortal } from "react-dom";
import type { SyntheticEvent } from "react";
import { linkAddress } from "#lib/core/rich-text";
import { Button } from "../button";
import { Dialog } from "../dialog";
import { TextInput } from "../field";
import type { FormattingWords } from "./words";

interface LinkDialogProps {
  editor: Editor;
  words: FormattingWords;
  open: boolean;
  onClose: () => void;
}

/** "gemeente.nl" is an address as people say it. */
const completed = (typed: string): string => {
  const address = typed.trim();
  if (/^[^\s/:@]+@[^\s/:@]+\.[a-z]+$/i.test(address)) return `mailto:${address}`;
  return /^[\w-]+(\.[\w-]+)+(?:[/?#]|$)/.test(address) ? `https://${address}` : address;
};

/** Where a dialog begins: the browser goes to what says so, if it says so before the dialog opens. */
const first = (field: HTMLInputElement | null) => field?.setAttribute("autofocus", "");

function LinkForm({ editor, words, onClose }: Omit<LinkDialogProps, "open">) {
  const { from, to, empty } = editor.state.selection;
  const current = (editor.getAttributes("link").href as string | undefined) ?? "";
  const [error, setError] = useState<string>();
  const save = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React hears of it in the form of the case too, though that is elsewhere on the page.
    event.stopPropagation();
    const data = new FormData(event.currentTarget);
    const href = linkAddress(completed(String(data.get("linkAddress"))));
    if (!href) return setError(words.linkMistake);
    const text = String(data.get("linkText") ?? "").trim() || href;
    const chain = editor.chain();
    if (empty && !current)
      chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] }).unsetMark("link");
    else chain.extendMarkRange("link").setLink({ href }).setTextSelection(to).unsetMark("link");
    chain.run();
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().setTextSelection({ from, to }).run();
    onClose();
  };
  return (
    <form className="form" noValidate onSubmit={save} onChange={(event) => event.stopPropagation()}>
      {empty && !current ? (
        <TextInput
          ref={first}
          name="linkText"
          label={words.linkText}
          optional={words.linkTextOptional}
          autoComplete="off"
        />
      ) : null}
      <TextInput
        ref={first}
        name="linkAddress"
        label={words.linkAddress}
        hint={words.linkHint}
        error={error}
        defaultValue={current}
        inputMode="url"
        autoComplete="off"
      />
      <div className="form-bar">
        {current ? <Button onClick={remove}>{words.linkRemove}</Button> : null}
        <Button type="submit" look="primary">
          {words.linkSave}
        </Button>
      </div>
    </form>
  );
}

/** Asks where the chosen words lead. Stands outside the form of the text: a form in a form is none. */
export function LinkDialog({ open, onClose, ...form }: LinkDialogProps) {
  const close = () => {
    onClose();
    form.editor.view.focus();
  };
  return createPortal(
    <Dialog open={open} onClose={close} title={form.words.linkTitle} closeLabel={form.words.close}>
      <LinkForm {...form} onClose={close} />
    </Dialog>,
    document.body,
  );
}
