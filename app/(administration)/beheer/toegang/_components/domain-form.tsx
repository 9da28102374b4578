"use client";

import { domainRules } from "#lib/access/choices";
import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { RadioGroup, Select, TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { setDomainAction } from "../actions";

interface DomainFormProps {
  organisations: { value: string; label: string }[];
  words: FormWords & Messages["joining"]["access"];
}

/** Says to which organisation addresses in a domain belong. */
export function DomainForm({ organisations, words }: DomainFormProps) {
  return (
    <ActionForm save={setDomainAction} words={words} className="form form-small" emptied>
      {({ errorOf, busy, done }) => (
        <>
          <TextInput
            name="domain"
            label={words.domain}
            hint={words.domainHint}
            error={errorOf("domain")}
            autoComplete="off"
            spellCheck={false}
          />
          <Select
            name="organisationId"
            label={words.domainOrganisation}
            error={errorOf("organisationId")}
            choices={[{ value: "", label: words.choose }, ...organisations]}
          />
          <RadioGroup
            name="rule"
            label={words.rule}
            error={errorOf("rule")}
            defaultValue="ask"
            choices={domainRules.map((value) => ({ value, label: words.rules[value] }))}
          />
          <SubmitRow look="primary" busy={busy} done={done ? words.domainKept : null}>
            {words.keepDomain}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
