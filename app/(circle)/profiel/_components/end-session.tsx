"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { endSessionAction } from "../actions";

/** Signs another device out, at once: there is nothing to lose there that cannot be found again after signing in. */
export function EndSession({ id, words }: { id: string; words: FormWords & { endSession: string } }) {
  return (
    <ActionForm save={endSessionAction} words={words} className="stack stack-tight">
      {({ busy }) => (
        <div>
          <input type="hidden" name="sessionId" value={id} />
          <Button type="submit" small aria-busy={busy} aria-describedby={`sessie-${id}`}>
            {words.endSession}
          </Button>
        </div>
      )}
    </ActionForm>
  );
}
