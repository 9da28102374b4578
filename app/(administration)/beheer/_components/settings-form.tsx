"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Checkbox } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import { changeSettingsAction } from "../actions";

interface SettingsFormProps {
  holdFirstPosts: boolean;
  askedWords: readonly string[];
  words: FormWords &
    Record<
      "holdFirstPosts" | "holdHint" | "askedWords" | "askedWordsHint" | "saveSettings" | "saved" | "optional",
      string
    >;
}

/** What happens before something is posted. */
export function SettingsForm({ holdFirstPosts, askedWords, words }: SettingsFormProps) {
  return (
    <ActionForm save={changeSettingsAction} words={words} className="form form-small" guarded>
      {({ errorOf, busy, done }) => (
        <>
          <Checkbox
            name="holdFirstPosts"
            value="true"
            label={words.holdFirstPosts}
            hint={words.holdHint}
            error={errorOf("holdFirstPosts")}
            defaultChecked={holdFirstPosts}
          />
          <TextArea
            name="askedWords"
            label={words.askedWords}
            hint={words.askedWordsHint}
            optional={words.optional}
            error={errorOf("askedWords")}
            defaultValue={askedWords.join("\n")}
            rows={6}
          />
          <SubmitRow look="primary" busy={busy} done={done ? words.saved : null}>
            {words.saveSettings}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
