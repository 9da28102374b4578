"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { RadioGroup, TextInput } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { startCircleAction } from "../../actions";

type Key = "name" | "purpose" | "purposeHint" | "openness" | "open" | "openHint" | "closed" | "closedHint" | "create";

export function CircleForm({ words }: { words: FormWords & Record<Key, string> }) {
  return (
    <ActionForm save={startCircleAction} words={words} guarded watched="all">
      {({ errorOf, busy }) => (
        <>
          <TextInput name="name" label={words.name} error={errorOf("name")} />
          <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} error={errorOf("purpose")} rows={3} />
          <RadioGroup
            name="open"
            label={words.openness}
            error={errorOf("open")}
            choices={[
              { value: "open", label: words.open, hint: words.openHint },
              { value: "closed", label: words.closed, hint: words.closedHint },
            ]}
          />
          <div>
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.create}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
