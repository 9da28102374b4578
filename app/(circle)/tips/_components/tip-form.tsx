"use client";

import type { PracticeKey } from "#lib/practices/practices";
import { TIP_LENGTH } from "#lib/tips/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { CheckboxGroup } from "@/app/_ui/field";
import { TakeAwayForm } from "@/app/_ui/take-away-form";
import { TextArea } from "@/app/_ui/text-area";
import { editTipAction, harvestTipAction, removeTipAction } from "../actions";

type TipWords = FormWords &
  Record<"body" | "bodyHint" | "practices" | "share" | "save" | "remove" | "removeSure", string>;

interface TipFormProps {
  /** Of what it is made, or the tip that is changed. */
  source: { caseNumber: number; commentId: string | null; submissionKey: string } | { tipId: string; version: number };
  body?: string;
  practices: readonly PracticeKey[];
  names: Record<PracticeKey, string>;
  words: TipWords;
}

/** A tip in one's own words: making it, changing it, and taking it away. */
export function TipForm({ source, body, practices, names, words }: TipFormProps) {
  const existing = "tipId" in source ? source : undefined;
  return (
    <div className="stack">
      <ActionForm save={existing ? editTipAction : harvestTipAction} words={words} guarded watched="changed">
        {({ errorOf, busy }) => (
          <>
            {Object.entries(source).map(([name, value]) =>
              value === null ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
            )}
            <TextArea
              name="body"
              label={words.body}
              hint={words.bodyHint}
              error={errorOf("body")}
              defaultValue={body}
              maxLength={TIP_LENGTH}
              rows={4}
            />
            <CheckboxGroup
              name="practices"
              label={words.practices}
              error={errorOf("practices")}
              defaultValues={practices}
              choices={Object.entries(names).map(([value, label]) => ({ value, label }))}
            />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {existing ? words.save : words.share}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
      {existing ? (
        <TakeAwayForm
          save={removeTipAction}
          words={words}
          subject={<input type="hidden" name="tipId" value={existing.tipId} />}
          sure={words.removeSure}
          label={words.remove}
        />
      ) : null}
    </div>
  );
}
