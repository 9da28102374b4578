"use client";

import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { DoneNotice } from "@/app/_ui/done-notice";
import { TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { askToMergeAction } from "../actions";

/** Says which other address is theirs. */
export function AskForm({ words }: { words: FormWords & Messages["merging"]["own"] }) {
  return (
    <ActionForm save={askToMergeAction} words={words} className="form form-narrow">
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>
            <h3>{words.sentTitle}</h3>
            <p>{words.sent}</p>
          </DoneNotice>
        ) : (
          <>
            <TextInput
              name="email"
              type="email"
              autoComplete="off"
              spellCheck={false}
              label={words.email}
              hint={words.emailHint}
              error={errorOf("email")}
            />
            <SubmitRow look="primary" busy={busy} done={null}>
              {words.ask}
            </SubmitRow>
          </>
        )
      }
    </ActionForm>
  );
}
