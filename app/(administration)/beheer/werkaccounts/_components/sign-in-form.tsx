"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Checkbox, TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import { configureSignInAction } from "../actions";

type Text =
  "issuer" | "clientId" | "clientSecret" | "domains" | "requiredAcr" | "requiredAmr" | "groupClaim" | "newcomers";

interface SignInFormProps {
  organisationId: string;
  values: Record<Exclude<Text, "clientSecret" | "newcomers">, string> & { newcomers: boolean };
  words: FormWords &
    Record<"optional" | "save" | "saved" | Text, string> &
    Record<`${Exclude<Text, "clientId">}Hint`, string>;
}

/** How people of an organisation sign in. The secret goes in and never comes out. */
export function SignInForm({ organisationId, values, words }: SignInFormProps) {
  return (
    <ActionForm save={configureSignInAction} words={words} className="form form-small" guarded>
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name="organisationId" value={organisationId} />
          <TextInput
            name="issuer"
            type="url"
            label={words.issuer}
            hint={words.issuerHint}
            error={errorOf("issuer")}
            defaultValue={values.issuer}
          />
          <TextInput
            name="clientId"
            autoComplete="off"
            label={words.clientId}
            error={errorOf("clientId")}
            defaultValue={values.clientId}
          />
          <TextInput
            name="clientSecret"
            type="password"
            autoComplete="off"
            label={words.clientSecret}
            hint={words.clientSecretHint}
            error={errorOf("clientSecret")}
          />
          <TextArea
            name="domains"
            rows={3}
            label={words.domains}
            hint={words.domainsHint}
            error={errorOf("domains")}
            defaultValue={values.domains}
          />
          <Checkbox
            name="newcomers"
            value="true"
            label={words.newcomers}
            hint={words.newcomersHint}
            error={errorOf("newcomers")}
            defaultChecked={values.newcomers}
          />
          {(["requiredAmr", "requiredAcr", "groupClaim"] as const).map((name) => (
            <TextInput
              key={name}
              name={name}
              autoComplete="off"
              label={words[name]}
              hint={words[`${name}Hint`]}
              error={errorOf(name)}
              optional={words.optional}
              defaultValue={values[name]}
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
