"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { restoreVersionAction } from "../../../actions";

interface RestoreVersionProps {
  number: number;
  version: number;
  current: number;
  label: string;
  sure: string;
  words: FormWords & { close: string };
}

/** Puts an older version back, after asking. */
export function RestoreVersion({ number, version, current, label, sure, words }: RestoreVersionProps) {
  return (
    <div>
      <DialogButton label={label} small title={label} closeLabel={words.close}>
        <ActionForm save={restoreVersionAction} words={words}>
          {({ busy }) => (
            <>
              <input type="hidden" name="number" value={number} />
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="current" value={current} />
              <p>{sure}</p>
              <div>
                <Button type="submit" look="primary" aria-busy={busy}>
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
