"use client";

import type { SiteTextName } from "#lib/site-texts/choices";
import type { FormWords } from "@/app/_ui/action-form";
import { TakeAwayForm } from "@/app/_ui/take-away-form";
import { restoreSiteTextAction } from "../actions";

interface RestoreFormProps {
  name: SiteTextName;
  language: "nl" | "en";
  known: string;
  words: FormWords & Record<"restore" | "restoreSure", string>;
}

/** Puts the first text back. */
export function RestoreForm({ name, language, known, words }: RestoreFormProps) {
  return (
    <TakeAwayForm
      save={restoreSiteTextAction}
      words={words}
      label={words.restore}
      sure={words.restoreSure}
      subject={
        <>
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="known" value={known} />
        </>
      }
    />
  );
}
