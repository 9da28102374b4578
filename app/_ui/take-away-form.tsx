"use client";

import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "./action-form";
import { Button } from "./button";

interface TakeAwayFormProps<Result> extends Pick<ComponentProps<typeof ActionForm<Result>>, "save" | "words"> {
  /** The hidden fields that say what is taken away. */
  subject: ReactNode;
  /** What is lost by it, when that needs saying. */
  sure?: string;
  label: string;
}

/** Takes away what somebody made, below the form in which they change it. */
export function TakeAwayForm<Result>({ save, words, subject, sure, label }: TakeAwayFormProps<Result>) {
  return (
    <ActionForm save={save} words={words} className="stack stack-tight">
      {({ busy }) => (
        <>
          {subject}
          {sure ? <p className="soft small">{sure}</p> : null}
          <div>
            <Button type="submit" look="danger" small aria-busy={busy}>
              {label}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
