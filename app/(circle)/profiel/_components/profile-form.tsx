"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { RadioGroup, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextArea } from "@/app/_ui/text-area";
import { updateProfileAction } from "../actions";

type Key =
  | "name"
  | "jobTitle"
  | "jobTitleHint"
  | "organisation"
  | "organisationFixed"
  | "email"
  | "emailHint"
  | "about"
  | "aboutHint"
  | "language"
  | "save"
  | "saved"
  | "optional";

interface ProfileFormProps {
  profile: {
    name: string;
    jobTitle: string;
    about: string;
    language: "nl" | "en";
    email: string;
    organisation: string;
  };
  /** Suggestions; another job title may be written. */
  jobTitles: readonly string[];
  words: FormWords & Record<Key, string> & { languages: Record<"nl" | "en", string> };
}

export function ProfileForm({ profile, jobTitles, words }: ProfileFormProps) {
  return (
    <ActionForm save={updateProfileAction} words={words} guarded watched="changed" ownName={profile.name}>
      {({ errorOf, busy, done }) => (
        <>
          {done ? (
            <Notice tone="success" role="status">
              {words.saved}
            </Notice>
          ) : null}
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
            hint={words.jobTitleHint}
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
            rows={4}
          />
          <RadioGroup
            name="language"
            label={words.language}
            row
            error={errorOf("language")}
            defaultValue={profile.language}
            choices={(["nl", "en"] as const).map((value) => ({ value, label: words.languages[value] }))}
          />
          <dl className="facts facts-narrow">
            <div>
              <dt>{words.organisation}</dt>
              <dd>
                {profile.organisation}. {words.organisationFixed}
              </dd>
            </div>
            <div>
              <dt>{words.email}</dt>
              <dd>
                {profile.email}. {words.emailHint}
              </dd>
            </div>
          </dl>
          <div>
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.save}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
