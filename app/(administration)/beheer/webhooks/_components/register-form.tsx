"use client";

import { webhookAudiences, webhookKinds } from "#lib/webhooks/choices";
import type { WebhookAudience, WebhookKind } from "#lib/webhooks/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { CheckboxGroup, RadioGroup, TextInput } from "@/app/_ui/field";
import { registerWebhookAction } from "../actions";
import { NewSecret } from "./new-secret";

type Key = "address" | "addressHint" | "kinds" | "audience" | "register" | "made" | "madeOnce" | "madeLabel";
type Words = FormWords &
  Record<Key, string> & {
    audiences: Record<WebhookAudience, string>;
    kindNames: Record<string, string>;
  };

/** A key in the messages cannot hold a full stop. */
const nameOf = (words: Words, kind: WebhookKind) => words.kindNames[kind.replace(".", "-")]!;

/** Makes a webhook, and shows its secret this once. */
export function RegisterForm({ words }: { words: Words }) {
  return (
    <ActionForm save={registerWebhookAction} words={words} emptied>
      {({ errorOf, busy, done }) => (
        <>
          {done ? <NewSecret secret={done.value} words={words} /> : null}
          <TextInput
            name="address"
            type="url"
            label={words.address}
            hint={words.addressHint}
            error={errorOf("address")}
            autoComplete="off"
          />
          <CheckboxGroup
            name="kinds"
            label={words.kinds}
            error={errorOf("kinds")}
            choices={webhookKinds.map((value) => ({ value, label: nameOf(words, value) }))}
          />
          <RadioGroup
            name="audience"
            label={words.audience}
            error={errorOf("audience")}
            defaultValue="public"
            choices={webhookAudiences.map((value) => ({ value, label: words.audiences[value] }))}
          />
          <div>
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.register}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
