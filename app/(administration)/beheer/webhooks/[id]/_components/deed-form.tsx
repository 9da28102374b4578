"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { NewSecret } from "../../_components/new-secret";
import { rotateSecretAction, sendAgainAction, sendTestAction, switchWebhookAction } from "../../actions";

const deeds = { again: sendAgainAction, test: sendTestAction, switch: switchWebhookAction } as const;

interface DeedFormProps {
  deed: keyof typeof deeds;
  /** Hidden fields: what it is about. */
  about: Record<string, string>;
  label: string;
  /** The id of what it is about, where several of one name stand on a page. */
  describedBy?: string;
  /** Said when it is done. */
  done: string;
  words: FormWords;
}

/** One button that does one thing. */
export function DeedForm({ deed, about, label, describedBy, done: said, words }: DeedFormProps) {
  return (
    <ActionForm save={deeds[deed]} words={words} className="stack">
      {({ busy, done }) => (
        <>
          {Object.entries(about).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div>
            <Button type="submit" small aria-busy={busy} aria-describedby={describedBy}>
              {label}
            </Button>
          </div>
          {done ? (
            <Notice tone="success" role="status">
              {said}
            </Notice>
          ) : null}
        </>
      )}
    </ActionForm>
  );
}

/** Gives another secret, and shows it this once. */
export function SecretForm({
  webhookId,
  words,
}: {
  webhookId: string;
  words: FormWords & Record<"rotate" | "made" | "madeOnce" | "madeLabel", string>;
}) {
  return (
    <ActionForm save={rotateSecretAction} words={words} className="stack">
      {({ busy, done }) => (
        <>
          <input type="hidden" name="webhookId" value={webhookId} />
          {done ? <NewSecret secret={done.value} words={words} /> : null}
          <div>
            <Button type="submit" small aria-busy={busy}>
              {words.rotate}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
