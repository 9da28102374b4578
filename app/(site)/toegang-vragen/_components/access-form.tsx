"use client";

import { REASON_LENGTH } from "#lib/access/choices";
import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DoneNotice } from "@/app/_ui/done-notice";
import { Select, TextInput } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { askForAccessAction } from "../actions";

interface AccessFormProps {
  organisations: { value: string; label: string }[];
  words: FormWords & Messages["joining"]["access"];
  /** Whether the mail lands in the demo mailbox. */
  mailbox: boolean;
}

/** Asks to come in. Says the same for every address. */
export function AccessForm({ organisations, words, mailbox }: AccessFormProps) {
  return (
    <ActionForm save={askForAccessAction} words={words} watched="all" guarded>
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>
            <h2>{words.sentTitle}</h2>
            <p>{words.sent}</p>
            {mailbox ? <a href="/demo/postvak">{words.demoMail}</a> : null}
          </DoneNotice>
        ) : (
          <>
            <TextInput name="name" label={words.name} error={errorOf("name")} autoComplete="name" />
            <TextInput
              name="email"
              type="email"
              label={words.email}
              hint={words.emailHint}
              error={errorOf("email")}
              autoComplete="email"
              spellCheck={false}
            />
            <Select
              name="organisationId"
              label={words.organisation}
              error={errorOf("organisationId")}
              choices={[{ value: "", label: words.choose }, ...organisations]}
            />
            <TextArea
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              error={errorOf("reason")}
              rows={4}
              maxLength={REASON_LENGTH}
            />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {words.send}
              </Button>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
