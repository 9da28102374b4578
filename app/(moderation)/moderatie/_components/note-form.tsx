"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/text-area";
import { noteOnMatterAction, noteOnParticipantAction } from "../actions";

interface NoteFormProps {
  about: { matterId: string } | { handle: string };
  plain: string | undefined;
  words: FormWords & Record<"label" | "hint" | "add" | "kept", string>;
}

export function NoteForm({ about, plain, words }: NoteFormProps) {
  const [[name, value]] = Object.entries(about) as [[string, string]];
  return (
    <ActionForm
      save={"matterId" in about ? noteOnMatterAction : noteOnParticipantAction}
      words={words}
      idPrefix="note-"
      className="form form-tight"
      watched="all"
      guarded
      emptied
      plain={plain}
    >
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name={name} value={value} />
          <TextArea name="text" id="note-text" label={words.label} hint={words.hint} error={errorOf("text")} rows={2} />
          <div className="row">
            <Button type="submit" small aria-busy={busy}>
              {words.add}
            </Button>
            {done ? (
              <span role="status" className="small soft">
                {words.kept}
              </span>
            ) : null}
          </div>
        </>
      )}
    </ActionForm>
  );
}
