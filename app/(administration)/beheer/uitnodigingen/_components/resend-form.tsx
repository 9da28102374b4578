"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { resendInvitationAction } from "../actions";

interface ResendFormProps {
  invitationId: string;
  /** The id of whom it is about. */
  describedBy: string;
  words: FormWords & Record<"resend" | "resent", string>;
}

/** Sends the mail again, with a new link. */
export function ResendForm({ invitationId, describedBy, words }: ResendFormProps) {
  return (
    <ActionForm save={resendInvitationAction} words={words} className="row">
      {({ busy, done }) => (
        <>
          <input type="hidden" name="invitationId" value={invitationId} />
          <Button type="submit" small aria-busy={busy} aria-describedby={describedBy}>
            {words.resend}
          </Button>
          <span role="status" className="small soft">
            {done ? words.resent : null}
          </span>
        </>
      )}
    </ActionForm>
  );
}
