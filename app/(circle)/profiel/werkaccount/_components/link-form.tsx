"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { linkWorkAccountAction } from "../actions";

/** Says that the work account that just came in is theirs. */
export function LinkForm({ words }: { words: FormWords & Record<"sure", string> }) {
  return (
    <ActionForm save={linkWorkAccountAction} words={words}>
      {({ busy }) => (
        <div>
          <Button type="submit" look="primary" aria-busy={busy}>
            {words.sure}
          </Button>
        </div>
      )}
    </ActionForm>
  );
}
