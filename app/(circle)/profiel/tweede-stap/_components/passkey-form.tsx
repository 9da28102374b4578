"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { addPasskeyAction, askNewPasskeyAction } from "../actions";
import { useShownCodes } from "./codes-once";

/** Makes a passkey: asks what to sign, lets the browser do it, and hands the answer in. */
export function AddPasskey({ words }: { words: FormWords & Record<"addPasskey" | "cancelled", string> }) {
  const save = useShownCodes(async (previous) => {
    const asked = await askNewPasskeyAction(previous, {});
    if (asked.status !== "done") return asked;
    const made = await startRegistration({ optionsJSON: asked.value }).catch(() => null);
    if (!made) return { status: "refused", code: "cancelled", message: words.cancelled };
    return addPasskeyAction(previous, { response: JSON.stringify(made) });
  });
  return (
    <ActionForm save={save} words={words}>
      {({ busy }) => (
        <div>
          <Button type="submit" aria-busy={busy}>
            {words.addPasskey}
          </Button>
        </div>
      )}
    </ActionForm>
  );
}
