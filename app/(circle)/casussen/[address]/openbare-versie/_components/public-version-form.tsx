"use client";

import { publicVersionTexts } from "#lib/cases/choices";
import type { PublicTexts } from "#lib/cases/public-texts";
import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextArea } from "@/app/_ui/text-area";
import { proposePublicVersionAction } from "../../../actions";

type Words = FormWords & {
  close: string;
  optional: string;
  labels: Messages["caseForm"]["labels"];
} & Messages["publicVersion"];

interface PublicVersionFormProps {
  number: number;
  version: number;
  texts: PublicTexts;
  words: Words;
}

const required: readonly string[] = ["title", "whatHappened"];

export function PublicVersionForm({ number, version, texts, words }: PublicVersionFormProps) {
  return (
    <ActionForm save={proposePublicVersionAction} words={words} guarded watched="all">
      {({ errorOf, busy }) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <Notice tone="warning">{words.privacy}</Notice>
          {publicVersionTexts.map((name) => {
            const about = {
              name,
              label: words.labels[name],
              error: errorOf(name),
              optional: required.includes(name) ? undefined : words.optional,
              defaultValue: texts[name] ?? "",
            };
            return name === "title" ? (
              <TextInput key={name} {...about} autoComplete="off" />
            ) : (
              <TextArea key={name} {...about} rows={name === "whatHappened" ? 8 : 3} />
            );
          })}
          <div>
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.propose}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
