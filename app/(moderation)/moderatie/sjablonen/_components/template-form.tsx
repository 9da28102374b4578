"use client";

import type { Verdict } from "#lib/moderation/validation";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Select, TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import { addTemplateAction, reviseTemplateAction } from "../../actions";

interface TemplateFormProps {
  existing?: { id: string; verdict: Verdict; language: "nl" | "en"; title: string; text: string; version: number };
  words: FormWords &
    Record<"verdict" | "language" | "name" | "text" | "add" | "added" | "save" | "saved", string> & {
      languages: Record<"nl" | "en", string>;
      verdicts: Record<Verdict, string>;
    };
}

/** A reason to start from: for which decision, in which language, and its words. */
export function TemplateForm({ existing, words }: TemplateFormProps) {
  const id = existing?.id ?? "new";
  const choicesOf = (names: Record<string, string>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <ActionForm
      save={existing ? reviseTemplateAction : addTemplateAction}
      words={words}
      idPrefix={`${id}-`}
      watched="changed"
      guarded
      emptied={!existing}
    >
      {({ errorOf, busy, done }) => (
        <>
          {existing ? (
            <>
              <input type="hidden" name="templateId" value={existing.id} />
              <input type="hidden" name="version" value={existing.version} />
            </>
          ) : null}
          <Select
            name="verdict"
            id={`${id}-verdict`}
            label={words.verdict}
            error={errorOf("verdict")}
            defaultValue={existing?.verdict ?? "ask"}
            choices={choicesOf(words.verdicts)}
          />
          <Select
            name="language"
            id={`${id}-language`}
            label={words.language}
            error={errorOf("language")}
            defaultValue={existing?.language ?? "nl"}
            choices={choicesOf(words.languages)}
          />
          <TextInput
            name="title"
            id={`${id}-title`}
            label={words.name}
            error={errorOf("title")}
            defaultValue={existing?.title}
          />
          <TextArea
            name="text"
            id={`${id}-text`}
            label={words.text}
            error={errorOf("text")}
            defaultValue={existing?.text}
            rows={5}
          />
          <SubmitRow look="primary" busy={busy} done={done ? (existing ? words.saved : words.added) : null}>
            {existing ? words.save : words.add}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
