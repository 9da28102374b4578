"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { deleteSearchAction } from "../actions";

export function DeleteSearch({ id, label, words }: { id: string; label: string; words: FormWords }) {
  return (
    <ActionForm save={deleteSearchAction} words={words} idPrefix={id}>
      {({ busy }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" look="quiet" disabled={busy}>
            {label}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
