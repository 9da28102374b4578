"use client";

import { chosenKinds } from "#lib/retention/choices";
import type { KindName, Terms } from "#lib/retention/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { changeTermsAction } from "../actions";

interface TermsFormProps {
  terms: Terms;
  /** Per kind what is asked, and what happens and what one may choose. */
  fields: Record<KindName, { label: string; hint: string }>;
  words: FormWords & Record<"save" | "saved", string>;
}

/** A number for each kind that has a term to choose. */
export function TermsForm({ terms, fields, words }: TermsFormProps) {
  return (
    <ActionForm save={changeTermsAction} words={words} className="form form-small" guarded>
      {({ errorOf, busy, done }) => (
        <>
          {chosenKinds.map((name) => (
            <TextInput
              key={name}
              name={name}
              label={fields[name].label}
              hint={fields[name].hint}
              error={errorOf(name)}
              defaultValue={String(terms[name])}
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              size={5}
            />
          ))}
          <SubmitRow look="primary" busy={busy} done={done ? words.saved : null}>
            {words.save}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
