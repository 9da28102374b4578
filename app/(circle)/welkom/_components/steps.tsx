"use client";

import type { Messages } from "#lib/core/messages";
import type { PracticeKey } from "#lib/practices/practices";
import { newsChoices } from "#lib/welcome/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button, LinkButton } from "@/app/_ui/button";
import { CheckboxGroup, RadioGroup, TextInput } from "@/app/_ui/field";
import type { Choice } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { chooseInterestsAction, chooseNewsAction, saveWhoAction } from "../actions";

export type Words = FormWords & Messages["joining"]["welcome"] & { optional: string };

const Onwards = ({ busy, words, next }: { busy: boolean; words: Words; next: string | null }) => (
  <div className="row">
    <Button type="submit" look="primary" aria-busy={busy}>
      {next ? words.save : words.finish}
    </Button>
    {next ? (
      <LinkButton look="quiet" href={next}>
        {words.next}
      </LinkButton>
    ) : null}
  </div>
);

interface WhoStepProps {
  profile: { name: string; jobTitle: string; about: string; language: "nl" | "en" };
  jobTitles: readonly string[];
  words: Words;
}

/** Step 1: what colleagues see with what one writes. */
export function WhoStep({ profile, jobTitles, words }: WhoStepProps) {
  return (
    <ActionForm save={saveWhoAction} words={words} watched="changed" ownName={profile.name}>
      {({ errorOf, busy }) => (
        <>
          <input type="hidden" name="language" value={profile.language} />
          <TextInput
            name="name"
            label={words.name}
            error={errorOf("name")}
            defaultValue={profile.name}
            autoComplete="name"
          />
          <TextInput
            name="jobTitle"
            label={words.jobTitle}
            optional={words.optional}
            error={errorOf("jobTitle")}
            defaultValue={profile.jobTitle}
            list="functies"
            autoComplete="organization-title"
          />
          <datalist id="functies">
            {jobTitles.map((title) => (
              <option key={title} value={title} />
            ))}
          </datalist>
          <TextArea
            name="about"
            label={words.about}
            hint={words.aboutHint}
            optional={words.optional}
            error={errorOf("about")}
            defaultValue={profile.about}
            rows={3}
          />
          <Onwards busy={busy} words={words} next="/welkom?stap=2" />
        </>
      )}
    </ActionForm>
  );
}

interface PracticesStepProps {
  choices: readonly Choice[];
  chosen: readonly PracticeKey[];
  words: Words;
}

/** Step 2: what one wants to read about. */
export function PracticesStep({ choices, chosen, words }: PracticesStepProps) {
  return (
    <ActionForm save={chooseInterestsAction} words={words}>
      {({ errorOf, busy }) => (
        <>
          <CheckboxGroup
            name="practices"
            label={words.practices}
            optional={words.optional}
            error={errorOf("practices")}
            choices={choices}
            defaultValues={chosen}
          />
          <Onwards busy={busy} words={words} next="/welkom?stap=3" />
        </>
      )}
    </ActionForm>
  );
}

/** Step 3: how much mail. */
export function NewsStep({ words }: { words: Words }) {
  return (
    <ActionForm save={chooseNewsAction} words={words}>
      {({ errorOf, busy }) => (
        <>
          <RadioGroup
            name="news"
            label={words.news}
            error={errorOf("news")}
            defaultValue="usual"
            choices={newsChoices.map((value) => ({ value, label: words.choices[value] }))}
          />
          <Onwards busy={busy} words={words} next={null} />
        </>
      )}
    </ActionForm>
  );
}
