"use client";

import type { SiteTextName } from "#lib/site-texts/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { FormattedText } from "@/app/_ui/formatted-text";
import { FormattedTextArea } from "@/app/_ui/formatting/area";
import type { FormattingWords } from "@/app/_ui/formatting/words";
import { writeSiteTextAction } from "../actions";

interface TextFormProps {
  name: SiteTextName;
  language: "nl" | "en";
  text: string;
  known: string;
  /** Who looks whom to ask needs an address: there it is no mistake. */
  watched: boolean;
  formatting: FormattingWords;
  words: FormWords & Record<"field" | "fieldHint" | "preview" | "previewTitle" | "save" | "saved", string>;
}

/** One text in one language: write it, see what it looks like, keep it. */
export function TextForm({ name, language, text, known, watched, formatting, words }: TextFormProps) {
  return (
    <ActionForm save={writeSiteTextAction} words={words} guarded watched={watched ? "changed" : undefined}>
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="known" value={known} />
          <FormattedTextArea
            name="text"
            label={words.field}
            hint={words.fieldHint}
            error={errorOf("text")}
            words={formatting}
            rows={8}
            defaultValue={text}
          />
          <div className="row">
            <Button type="submit" look="primary" name="intent" value="keep" aria-busy={busy}>
              {words.save}
            </Button>
            <Button type="submit" name="intent" value="preview" aria-busy={busy}>
              {words.preview}
            </Button>
            <span role="status" className="small soft">
              {done?.value.kept ? words.saved : null}
            </span>
          </div>
          {done && !done.value.kept ? (
            <section className="sheet stack" role="status" aria-label={words.previewTitle}>
              <h3 className="card-title">{words.previewTitle}</h3>
              <FormattedText text={done.value.text} lang={language} />
            </section>
          ) : null}
        </>
      )}
    </ActionForm>
  );
}
