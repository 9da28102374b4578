"use client";

import { NOTE_LENGTH } from "#lib/bookmarks/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { TakeAwayForm } from "@/app/_ui/take-away-form";
import { TextArea } from "@/app/_ui/text-area";
import { dropBookmarkAction, keepBookmarkAction } from "../actions";

type BookmarkWords = FormWords & Record<"note" | "noteHint" | "remindOn" | "keep" | "drop" | "optional", string>;

interface BookmarkFormProps {
  caseNumber: number;
  existing: { note: string; remindOn: string | null } | undefined;
  /** The first day one can be reminded on. */
  from: string;
  words: BookmarkWords;
}

/** Keeping a case to come back to: a note, a day, and taking it away again. */
export function BookmarkForm({ caseNumber, existing, from, words }: BookmarkFormProps) {
  const subject = <input type="hidden" name="caseNumber" value={caseNumber} />;
  return (
    <div className="stack">
      <ActionForm save={keepBookmarkAction} words={words} guarded watched="changed">
        {({ errorOf, busy }) => (
          <>
            {subject}
            <TextArea
              name="note"
              label={words.note}
              hint={words.noteHint}
              optional={words.optional}
              error={errorOf("note")}
              defaultValue={existing?.note}
              maxLength={NOTE_LENGTH}
              rows={3}
            />
            <TextInput
              name="remindOn"
              type="date"
              min={from}
              label={words.remindOn}
              optional={words.optional}
              error={errorOf("remindOn")}
              defaultValue={existing?.remindOn ?? ""}
            />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {words.keep}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
      {existing ? <TakeAwayForm save={dropBookmarkAction} words={words} subject={subject} label={words.drop} /> : null}
    </div>
  );
}
