"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import type { ActionResult } from "#lib/auth/action";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { CodeInput } from "@/app/_ui/code-input";
import { askPasskeyAction, confirmCodeAction, confirmPasskeyAction } from "../tweede-stap/actions";

type Words = FormWords &
  Record<"code" | "codeHint" | "codeHintRecovery" | "confirmCode" | "usePasskey" | "cancelled", string>;

interface FormsProps {
  /** Where to go on. */
  path: string;
  app: boolean;
  passkeys: boolean;
  words: Words;
}

/** Shows a second factor: with a passkey, with the code of an app, or with a recovery code. */
export function SecondFactorForms({ path, app, passkeys, words }: FormsProps) {
  return (
    <>
      {passkeys ? <UsePasskey path={path} words={words} /> : null}
      <ActionForm save={confirmCodeAction} words={words} className="form form-narrow">
        {({ errorOf, busy }) => (
          <>
            <input type="hidden" name="path" value={path} />
            <CodeInput
              label={words.code}
              hint={app ? words.codeHint : words.codeHintRecovery}
              error={errorOf("code")}
            />
            <div>
              <Button type="submit" look={passkeys ? undefined : "primary"} aria-busy={busy}>
                {words.confirmCode}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </>
  );
}

function UsePasskey({ path, words }: { path: string; words: Words }) {
  const save = async (previous: unknown): Promise<ActionResult<unknown>> => {
    const asked = await askPasskeyAction(previous, {});
    if (asked.status !== "done") return asked;
    const shown = await startAuthentication({ optionsJSON: asked.value }).catch(() => null);
    if (!shown) return { status: "refused", code: "cancelled", message: words.cancelled };
    return confirmPasskeyAction(previous, { response: JSON.stringify(shown), path });
  };
  return (
    <ActionForm save={save} words={words}>
      {({ busy }) => (
        <div>
          <Button type="submit" look="primary" aria-busy={busy}>
            {words.usePasskey}
          </Button>
        </div>
      )}
    </ActionForm>
  );
}
