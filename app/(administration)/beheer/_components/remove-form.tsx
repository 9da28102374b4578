"use client";

import { textsChoices } from "#lib/erasing/choices";
import type { TextsChoice } from "#lib/erasing/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { Checkbox, RadioGroup } from "@/app/_ui/field";
import { removeParticipantAction } from "../actions";

interface RemoveFormProps {
  participantId: string;
  name: string;
  words: FormWords &
    Record<"close" | "removeOther" | "removeOtherLead" | "texts" | "sure", string> &
    Record<"choices" | "hints", Record<TextsChoice, string>>;
}

/** Removes the account of somebody else. */
export function RemoveForm({ participantId, name, words }: RemoveFormProps) {
  const id = `remove-${participantId}-`;
  return (
    <DialogButton
      label={words.removeOther}
      small
      look="quiet"
      title={`${words.removeOther}: ${name}`}
      closeLabel={words.close}
    >
      <ActionForm save={removeParticipantAction} words={words} idPrefix={id}>
        {({ errorOf, busy }) => (
          <>
            <input type="hidden" name="participantId" value={participantId} />
            <p>{words.removeOtherLead}</p>
            <RadioGroup
              name="texts"
              id={`${id}texts`}
              label={words.texts}
              error={errorOf("texts")}
              choices={textsChoices.map((value) => ({ value, label: words.choices[value], hint: words.hints[value] }))}
            />
            <Checkbox name="sure" id={`${id}sure`} value="yes" label={words.sure} error={errorOf("sure")} />
            <div>
              <Button type="submit" look="danger" aria-busy={busy}>
                {words.removeOther}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
