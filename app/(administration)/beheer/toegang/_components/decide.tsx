"use client";

import type { Role } from "#lib/auth/actor";
import type { Messages } from "#lib/core/messages";
import { roles } from "#lib/participants/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { TextArea } from "@/app/_ui/text-area";
import { approveAccessAction, refuseAccessAction } from "../actions";

interface DecideProps {
  requestId: string;
  onlyParticipants: boolean;
  /** The id of whose request it is. */
  describedBy: string;
  words: FormWords & Messages["joining"]["access"] & { close: string; roles: Record<Role, string> };
}

/** Lets somebody in with a role, or refuses with a reason. */
export function Decide({ requestId, onlyParticipants, describedBy, words }: DecideProps) {
  const id = `weiger-${requestId}-`;
  return (
    <div className="row">
      <ActionForm save={approveAccessAction} words={words} className="row">
        {({ busy }) => (
          <>
            <input type="hidden" name="requestId" value={requestId} />
            {onlyParticipants ? null : (
              <select name="role" className="input input-small" aria-label={words.role} aria-describedby={describedBy}>
                {roles.map((role) => (
                  <option key={role} value={role}>
                    {words.roles[role]}
                  </option>
                ))}
              </select>
            )}
            <Button type="submit" look="primary" small aria-busy={busy} aria-describedby={describedBy}>
              {words.approve}
            </Button>
          </>
        )}
      </ActionForm>
      <DialogButton
        label={words.refuse}
        look="quiet"
        small
        title={words.refuse}
        closeLabel={words.close}
        describedBy={describedBy}
      >
        <ActionForm save={refuseAccessAction} words={words} idPrefix={id} watched="all">
          {({ errorOf, busy }) => (
            <>
              <input type="hidden" name="requestId" value={requestId} />
              <TextArea
                name="answer"
                id={`${id}answer`}
                label={words.why}
                hint={words.whyHint}
                error={errorOf("answer")}
                rows={4}
              />
              <div>
                <Button type="submit" look="danger" aria-busy={busy}>
                  {words.refuseSend}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}
