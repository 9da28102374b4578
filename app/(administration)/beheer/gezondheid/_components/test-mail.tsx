"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { testMailServerAction } from "../actions";

/** Calls the mail server, and says whether it answered. */
export function TestMail({ words }: { words: FormWords & { testMail: string } }) {
  return (
    <ActionForm save={testMailServerAction} words={words} className="form form-small">
      {({ busy, done }) => (
        <>
          {done ? (
            <Notice tone={done.value.reached ? "success" : "error"} role="status">
              {done.value.text}
            </Notice>
          ) : null}
          <div>
            <Button type="submit" small aria-busy={busy}>
              {words.testMail}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
