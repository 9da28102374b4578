"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { removeCoAuthorAction } from "../../../actions";

interface RemoveCoAuthorProps {
  number: number;
  handle: string;
  /** With the name, for who cannot see the row. */
  label: string;
  short: string;
  words: FormWords;
}

export function RemoveCoAuthor({ number, handle, label, short, words }: RemoveCoAuthorProps) {
  return (
    <ActionForm save={removeCoAuthorAction} words={words} className="row">
      {({ busy }) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="handle" value={handle} />
          <Button type="submit" look="quiet" small aria-label={label} aria-busy={busy}>
            {short}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
