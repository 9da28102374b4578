"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { addCoAuthorAction, removeCoAuthorAction } from "../../../actions";

// In the browser only: what the library renders on a server carries style attributes, which our policy refuses.
const ColleagueCombobox = dynamic(() => import("@/app/(circle)/_people/colleague-combobox"), { ssr: false });

type Key = "who" | "button" | "added" | "hint" | "none" | "searching";

/** For the author: finds a colleague by name and asks them to write along. */
export function AddCoAuthor({ number, words }: { number: number; words: FormWords & Record<Key, string> }) {
  const [round, setRound] = useState(0);
  return (
    <ActionForm
      save={async (previous, form) => {
        const result = await addCoAuthorAction(previous, form);
        if (result.status === "done") setRound((before) => before + 1);
        return result;
      }}
      words={words}
      className="form form-small card"
    >
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name="number" value={number} />
          <ColleagueCombobox
            key={round}
            name="handle"
            label={words.who}
            hint={words.hint}
            error={errorOf("handle")}
            none={words.none}
            searching={words.searching}
          />
          <Button type="submit" aria-busy={busy}>
            {words.button}
          </Button>
          {done ? (
            <Notice tone="success" role="status">
              {words.added.replace("{name}", done.value)}
            </Notice>
          ) : null}
        </>
      )}
    </ActionForm>
  );
}

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
