"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { CodeInput } from "@/app/_ui/code-input";
import { proveAppAction, startAppAction } from "../actions";
import { useShownCodes } from "./codes-once";

/** Begins with an app: the page then shows what to scan. */
export function StartApp({ label, words }: { label: string; words: FormWords }) {
  return (
    <ActionForm save={startAppAction} words={words} idPrefix="begin-">
      {({ busy }) => (
        <div>
          <Button type="submit" aria-busy={busy}>
            {label}
          </Button>
        </div>
      )}
    </ActionForm>
  );
}

/** A first code, which shows that the app has the secret. */
export function ProveApp({ words }: { words: FormWords & Record<"firstCode" | "firstCodeHint" | "prove", string> }) {
  return (
    <ActionForm save={useShownCodes(proveAppAction)} words={words} className="form form-narrow">
      {({ errorOf, busy }) => (
        <>
          <CodeInput label={words.firstCode} hint={words.firstCodeHint} error={errorOf("code")} />
          <div>
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.prove}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
