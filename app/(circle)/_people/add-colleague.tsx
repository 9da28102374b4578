"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { ActionResult } from "#lib/auth/action";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";

// In the browser only: what the library renders on a server carries style attributes, which our policy refuses.
const ColleagueCombobox = dynamic(() => import("./colleague-combobox"), { ssr: false });

interface AddColleagueProps {
  /** Gives back the name of who was added. */
  save: (previous: unknown, form: FormData) => Promise<ActionResult<string>>;
  /** What the colleague is added to: a hidden field. */
  subject: { name: string; value: string | number };
  words: FormWords & Record<"who" | "button" | "added" | "hint" | "none" | "searching", string>;
}

/** Finds a colleague by name and adds them, to a circle or to a case. */
export function AddColleague({ save, subject, words }: AddColleagueProps) {
  const [round, setRound] = useState(0);
  return (
    <ActionForm
      save={async (previous, form) => {
        const result = await save(previous, form);
        if (result.status === "done") setRound((before) => before + 1);
        return result;
      }}
      words={words}
      className="form form-small card"
    >
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" {...subject} />
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
