"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { discardWorkingCopyAction } from "../../actions";

interface DiscardDraftProps {
  draftKey: string;
  label: string;
  sure: string;
  words: FormWords & { close: string };
}

/** Throws a text away that was begun and never saved, after asking. */
export function DiscardDraft({ draftKey, label, sure, words }: DiscardDraftProps) {
  return (
    <div>
      <DialogButton label={label} look="quiet" small title={label} closeLabel={words.close}>
        <ActionForm save={discardWorkingCopyAction} words={words}>
          {({ busy }) => (
            <>
              <input type="hidden" name="key" value={draftKey} />
              <p>{sure}</p>
              <div>
                <Button type="submit" look="danger" aria-busy={busy}>
                  {label}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}
