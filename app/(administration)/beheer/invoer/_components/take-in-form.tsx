"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { takeInAction } from "../actions";

interface TakeInFormProps {
  importId: string;
  /** Of the button; undefined when nothing can go in. */
  label: string | undefined;
  /** Of the tick for what had to be looked at; undefined when there is none. */
  seen: string | undefined;
  words: FormWords & Record<"takenIn" | "goOn" | "nothing", string>;
}

/** Takes in what can go in, once somebody saw the report. */
export function TakeInForm({ importId, label, seen, words }: TakeInFormProps) {
  return (
    <ActionForm save={takeInAction} words={words} className="form form-small" emptied>
      {({ busy, done }) => (
        <>
          {done ? (
            <Notice tone="success" role="status">
              <p>
                {words.takenIn
                  .replace("{takenIn}", String(done.value.takenIn))
                  .replace("{drafts}", String(done.value.drafts))}
              </p>
              {done.value.left > 0 ? <p>{words.goOn.replace("{left}", String(done.value.left))}</p> : null}
            </Notice>
          ) : null}
          <input type="hidden" name="importId" value={importId} />
          {label && seen ? <Checkbox name="personalDataSeen" label={seen} /> : null}
          {label ? (
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {label}
              </Button>
            </div>
          ) : (
            <p className="soft">{words.nothing}</p>
          )}
        </>
      )}
    </ActionForm>
  );
}
