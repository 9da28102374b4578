"use client";

import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Checkbox, Select, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { SubmitRow } from "@/app/_ui/submit-row";
import { askToMoveAction } from "../actions";

interface MoveFormProps {
  organisations: { value: string; label: string }[];
  /** Whether the mail lands in the demo mailbox. */
  mailbox: boolean;
  words: FormWords & Messages["moves"]["own"];
}

/** Asks to go and work for another organisation. */
export function MoveForm({ organisations, mailbox, words }: MoveFormProps) {
  return (
    <ActionForm save={askToMoveAction} words={words} className="form form-narrow">
      {({ errorOf, busy, done }) =>
        done ? (
          <Notice tone="success" role="status">
            <h2>{words.sentTitle}</h2>
            <p>{words.sent}</p>
            {mailbox ? <a href="/demo/postvak">{words.demoMail}</a> : null}
          </Notice>
        ) : (
          <>
            <Select
              name="organisationId"
              label={words.organisation}
              error={errorOf("organisationId")}
              choices={[{ value: "", label: words.choose }, ...organisations]}
            />
            <TextInput
              name="email"
              type="email"
              autoComplete="off"
              spellCheck={false}
              label={words.email}
              hint={words.emailHint}
              error={errorOf("email")}
            />
            <Checkbox name="takeCases" value="true" label={words.takeCases} hint={words.takeCasesHint} />
            <SubmitRow look="primary" busy={busy} done={null}>
              {words.ask}
            </SubmitRow>
          </>
        )
      }
    </ActionForm>
  );
}
