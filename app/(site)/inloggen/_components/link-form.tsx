"use client";

import { useState } from "react";
import type { FormWords } from "@/app/_ui/action-form";
import { ActionForm } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { askForLinkAction } from "../actions";

interface LinkFormProps {
  /** Where to go after signing in. */
  path: string;
  words: FormWords &
    Record<
      "email" | "emailHint" | "send" | "sending" | "sentTitle" | "sent" | "another" | "withDigits" | "demoMail",
      string
    >;
  /** Whether the mail lands in the demo mailbox. */
  mailbox: boolean;
}

/** Asks for a sign-in link. Says the same for every address. */
export function LinkForm({ path, words, mailbox }: LinkFormProps) {
  const [round, setRound] = useState(0);
  return (
    <ActionForm key={round} save={askForLinkAction} words={words} className="form form-narrow">
      {({ errorOf, busy, done }) =>
        done ? (
          <Notice tone="success" role="status">
            <h2>{words.sentTitle}</h2>
            <p>{words.sent}</p>
            <p className="row">
              <a href={`/inloggen/bevestigen?${new URLSearchParams({ verder: path }).toString()}`}>
                {words.withDigits}
              </a>
              {mailbox ? <a href="/demo/postvak">{words.demoMail}</a> : null}
              <Button look="quiet" small onClick={() => setRound(round + 1)}>
                {words.another}
              </Button>
            </p>
          </Notice>
        ) : (
          <>
            <input type="hidden" name="path" value={path} />
            <TextInput
              name="email"
              type="email"
              autoComplete="email"
              spellCheck={false}
              label={words.email}
              hint={words.emailHint}
              error={errorOf("email")}
            />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {busy ? words.sending : words.send}
              </Button>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
