"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { addToCircleAction } from "../../actions";

// In the browser only: what the library renders on a server carries style attributes, which our policy refuses.
const ColleagueCombobox = dynamic(() => import("@/app/(circle)/_people/colleague-combobox"), { ssr: false });

type Key = "add" | "addLabel" | "addHint" | "addNone" | "addSearching" | "added";

/** For the facilitator: finds a colleague by name and adds them. */
export function AddMember({ circleId, words }: { circleId: string; words: FormWords & Record<Key, string> }) {
  const [round, setRound] = useState(0);
  return (
    <ActionForm
      save={async (previous, form) => {
        const result = await addToCircleAction(previous, form);
        if (result.status === "done") setRound((before) => before + 1);
        return result;
      }}
      words={words}
      className="form form-small card"
    >
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name="circleId" value={circleId} />
          <ColleagueCombobox
            key={round}
            name="handle"
            label={words.addLabel}
            hint={words.addHint}
            error={errorOf("handle")}
            none={words.addNone}
            searching={words.addSearching}
          />
          <Button type="submit" aria-busy={busy}>
            {words.add}
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
