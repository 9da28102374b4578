"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { confirmReadAction } from "../../actions";

export function ConfirmRead({ measureId, words }: { measureId: string; words: FormWords & { confirm: string } }) {
  return (
    <ActionForm save={confirmReadAction} words={words} className="row">
      {({ busy }) => (
        <>
          <input type="hidden" name="measureId" value={measureId} />
          <Button type="submit" small aria-busy={busy}>
            {words.confirm}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
