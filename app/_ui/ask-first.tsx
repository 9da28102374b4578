"use client";

import type { ActionResult } from "#lib/auth/action";
import { ActionForm } from "./action-form";
import type { FormWords } from "./action-form";
import { Button } from "./button";
import type { ButtonLook } from "./button";
import { DialogButton } from "./dialog";

interface AskFirstProps {
  save: (previous: unknown, form: FormData) => Promise<ActionResult<unknown>>;
  /** Hidden fields: what it is about. */
  about: Record<string, string | number>;
  /** Of the button that opens, the dialog and the button that does it. */
  label: string;
  sure: string;
  /** Of the button that opens. */
  look?: ButtonLook;
  /** Of the button that does it. */
  deed?: ButtonLook;
  /** The id of what it is about, where several of one name stand on a page. */
  describedBy?: string;
  words: FormWords & { close: string };
}

/** A button that asks whether one is sure, and then does it. */
export function AskFirst({ save, about, label, sure, look, deed = "danger", describedBy, words }: AskFirstProps) {
  return (
    <DialogButton label={label} look={look} small title={label} closeLabel={words.close} describedBy={describedBy}>
      <ActionForm save={save} words={words}>
        {({ busy }) => (
          <>
            {Object.entries(about).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <p>{sure}</p>
            <div>
              <Button type="submit" look={deed} aria-busy={busy}>
                {label}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
