"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { askForProofAction } from "../actions";

interface ProofFormProps {
  /** What the provider says; a start, no more. */
  email: string;
  words: FormWords & Record<"email" | "hint" | "send" | "sending" | "sentTitle" | "sent", string>;
}

/** Asks for a link to the address of somebody's account. Says the same for every address. */
export function ProofForm({ email, words }: ProofFormProps) {
  return (
    <ActionForm save={askForProofAction} words={words} className="form form-narrow">
      {({ errorOf, busy, done }) =>
        done ? (
          <Notice tone="success" role="status">
            <h3>{words.sentTitle}</h3>
            <p>{words.sent}</p>
          </Notice>
        ) : (
          <>
            <TextInput
              name="email"
              type="email"
              autoComplete="email"
              spellCheck={false}
              label={words.email}
              hint={words.hint}
              error={errorOf("email")}
              defaultValue={email}
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
