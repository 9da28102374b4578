"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { revokeKeyAction } from "../actions";

type Words = FormWords & Record<"revoke" | "revokeSure" | "close", string>;

/** Ends a key, asked once more: the software that uses it stops working. */
export function RevokeButton({ id, words }: { id: string; words: Words }) {
  return (
    <div>
      <DialogButton
        small
        label={words.revoke}
        title={words.revoke}
        closeLabel={words.close}
        describedBy={`sleutel-${id}`}
      >
        <ActionForm save={revokeKeyAction} words={words}>
          {({ busy }) => (
            <>
              <input type="hidden" name="keyId" value={id} />
              <p>{words.revokeSure}</p>
              <div>
                <Button type="submit" look="danger" aria-busy={busy}>
                  {words.revoke}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}
