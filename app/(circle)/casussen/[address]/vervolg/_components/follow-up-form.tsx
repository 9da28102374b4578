"use client";

import { useState } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TakeAwayForm } from "@/app/_ui/take-away-form";
import { TextArea } from "@/app/_ui/text-area";
import { editFollowUpAction, removeFollowUpAction, tellFollowUpAction } from "../actions";

export type FollowUpWords = FormWords &
  Record<"tried" | "happened" | "hint" | "happenedHint" | "tell" | "save" | "saved" | "remove" | "removeSure", string>;

interface FollowUpFormProps {
  caseNumber: number;
  /** The one that is changed; a new one without it. */
  existing?: { id: string; tried: string; happened: string; version: number };
  words: FollowUpWords;
}

/** Telling a follow-up, or changing one. */
export function FollowUpForm({ caseNumber, existing, words }: FollowUpFormProps) {
  const [submissionKey] = useState(() => crypto.randomUUID());
  const prefix = existing ? `${existing.id}-` : "";
  return (
    <ActionForm
      save={existing ? editFollowUpAction : tellFollowUpAction}
      words={words}
      idPrefix={prefix}
      guarded
      watched="changed"
    >
      {({ errorOf, busy, done }) => (
        <>
          {existing ? (
            <>
              <input type="hidden" name="followUpId" value={existing.id} />
              <input type="hidden" name="version" value={existing.version} />
            </>
          ) : (
            <>
              <input type="hidden" name="caseNumber" value={caseNumber} />
              <input type="hidden" name="submissionKey" value={submissionKey} suppressHydrationWarning />
            </>
          )}
          <TextArea
            name="tried"
            id={`${prefix}tried`}
            label={words.tried}
            hint={words.hint}
            error={errorOf("tried")}
            defaultValue={existing?.tried}
            rows={5}
          />
          <TextArea
            name="happened"
            id={`${prefix}happened`}
            label={words.happened}
            hint={words.happenedHint}
            error={errorOf("happened")}
            defaultValue={existing?.happened}
            rows={5}
          />
          <div className="row">
            <Button type="submit" look="primary" aria-busy={busy}>
              {existing ? words.save : words.tell}
            </Button>
            {done ? (
              <span role="status" className="small soft">
                {words.saved}
              </span>
            ) : null}
          </div>
        </>
      )}
    </ActionForm>
  );
}

export function RemoveFollowUpForm({ id, words }: { id: string; words: FollowUpWords }) {
  return (
    <TakeAwayForm
      save={removeFollowUpAction}
      words={words}
      subject={<input type="hidden" name="followUpId" value={id} />}
      sure={words.removeSure}
      label={words.remove}
    />
  );
}
