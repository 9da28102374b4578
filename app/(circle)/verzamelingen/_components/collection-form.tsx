"use client";

import type { CollectionAudience } from "#lib/collections/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { RadioGroup, TextInput } from "@/app/_ui/field";
import type { Choice } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import { reviseCollectionAction, startCollectionAction } from "../actions";

type Key = "name" | "nameHint" | "introduction" | "introductionHint" | "audience" | "create" | "save" | "saved";

interface CollectionFormProps {
  existing?: { id: string; title: string; introduction: string; audience: CollectionAudience; version: number };
  /** The first case of a new one. */
  caseNumber?: number | undefined;
  audiences: readonly Choice[];
  words: FormWords & Record<Key, string>;
}

/** Title, introduction and for whom it is. */
export function CollectionForm({ existing, caseNumber, audiences, words }: CollectionFormProps) {
  return (
    <ActionForm
      save={existing ? reviseCollectionAction : startCollectionAction}
      words={words}
      guarded
      watched="changed"
    >
      {({ errorOf, busy, done }) => (
        <>
          {existing ? (
            <>
              <input type="hidden" name="collectionId" value={existing.id} />
              <input type="hidden" name="version" value={existing.version} />
            </>
          ) : null}
          {caseNumber ? <input type="hidden" name="caseNumber" value={caseNumber} /> : null}
          <TextInput
            name="title"
            label={words.name}
            hint={words.nameHint}
            error={errorOf("title")}
            defaultValue={existing?.title}
          />
          <TextArea
            name="introduction"
            label={words.introduction}
            hint={words.introductionHint}
            error={errorOf("introduction")}
            defaultValue={existing?.introduction}
            rows={8}
          />
          <RadioGroup
            name="audience"
            label={words.audience}
            error={errorOf("audience")}
            choices={audiences}
            defaultValue={existing?.audience}
          />
          <SubmitRow look="primary" busy={busy} done={done ? words.saved : null}>
            {existing ? words.save : words.create}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
