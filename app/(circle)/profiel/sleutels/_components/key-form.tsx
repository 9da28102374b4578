"use client";

import { keyScopes, keyTerms } from "#lib/api-keys/choices";
import type { KeyScope } from "#lib/api-keys/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { RadioGroup, Select, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { makeKeyAction } from "../actions";

type Key = "name" | "nameHint" | "scope" | "days" | "make" | "made" | "madeOnce" | "madeLabel";
type Words = FormWords &
  Record<Key, string> & { scopes: Record<KeyScope, string>; terms: Record<(typeof keyTerms)[number], string> };

/** Makes a key, and shows it this once. */
export function KeyForm({ words }: { words: Words }) {
  return (
    <ActionForm save={makeKeyAction} words={words} watched="changed" emptied>
      {({ errorOf, busy, done }) => (
        <>
          {done ? (
            <Notice tone="success" role="status">
              <p>
                <strong>{words.made}</strong> {words.madeOnce}
              </p>
              <p>
                <code className="key" tabIndex={0} aria-label={words.madeLabel}>
                  {done.value}
                </code>
              </p>
            </Notice>
          ) : null}
          <TextInput name="name" label={words.name} hint={words.nameHint} error={errorOf("name")} maxLength={60} />
          <RadioGroup
            name="scope"
            label={words.scope}
            error={errorOf("scope")}
            defaultValue="read"
            choices={keyScopes.map((value) => ({ value, label: words.scopes[value] }))}
          />
          <Select
            name="days"
            label={words.days}
            error={errorOf("days")}
            defaultValue="90"
            choices={keyTerms.map((value) => ({ value, label: words.terms[value] }))}
          />
          <div>
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.make}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
