"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { RadioGroup, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { saveSearchAction } from "../actions";

interface SaveSearchProps {
  /** The query of the list's address. */
  query: string;
  name: string;
  words: Record<"save" | "saveName" | "saveHint" | "pace" | "saved" | "feed", string> & {
    paces: Record<string, string>;
  };
  formWords: FormWords;
}

/** Keeps the search that the list came with. The address of its feed is shown once. */
export function SaveSearchForm({ query, name, words, formWords }: SaveSearchProps) {
  return (
    <ActionForm save={saveSearchAction} words={formWords}>
      {({ errorOf, busy, done }) =>
        done ? (
          <Notice tone="success" role="status">
            <p>{words.saved}</p>
            <p>
              {words.feed} <code>{done.value}</code>
            </p>
          </Notice>
        ) : (
          <>
            <input type="hidden" name="query" value={query} />
            <TextInput
              name="name"
              label={words.saveName}
              hint={words.saveHint}
              defaultValue={name}
              maxLength={100}
              error={errorOf("name") ?? errorOf("query")}
            />
            <RadioGroup
              name="pace"
              label={words.pace}
              defaultValue="at-once"
              choices={Object.entries(words.paces).map(([value, label]) => ({ value, label }))}
            />
            <Button type="submit" look="primary" disabled={busy}>
              {words.save}
            </Button>
          </>
        )
      }
    </ActionForm>
  );
}
