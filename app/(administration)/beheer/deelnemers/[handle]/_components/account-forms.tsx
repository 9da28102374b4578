"use client";

import type { Role } from "#lib/auth/actor";
import { roles } from "#lib/participants/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { Select, TextInput } from "@/app/_ui/field";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import { changeRoleAction, endSessionsAction } from "../../../actions";
import { endOrganisationAdministratorAction, makeOrganisationAdministratorAction } from "../../../rechten/actions";

type Words = FormWords &
  Record<
    | "close"
    | "optional"
    | "role"
    | "until"
    | "untilHint"
    | "why"
    | "changeRole"
    | "roleSaved"
    | "lookAfter"
    | "lookAfterLead"
    | "stopLookingAfter"
    | "stopLead"
    | "signOut"
    | "signOutLead"
    | "signedOut",
    string
  > & { roles: Record<Role, string> };

/** Another role, or the same one with another end: until when, and why. */
export function GiveRole({
  participantId,
  role,
  until,
  words,
}: {
  participantId: string;
  role: Role;
  /** The last day, as a date field has it. */
  until: string;
  words: Words;
}) {
  return (
    <ActionForm save={changeRoleAction} words={words} className="form form-small" watched="all">
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name="participantId" value={participantId} />
          <Select
            name="role"
            label={words.role}
            error={errorOf("role")}
            defaultValue={role}
            choices={roles.map((value) => ({ value, label: words.roles[value] }))}
          />
          <TextInput
            type="date"
            name="until"
            label={words.until}
            hint={words.untilHint}
            optional={words.optional}
            error={errorOf("until")}
            defaultValue={until}
            className="input-short"
          />
          <TextArea name="reason" label={words.why} optional={words.optional} error={errorOf("reason")} rows={3} />
          <SubmitRow look="primary" busy={busy} done={done ? words.roleSaved : null}>
            {words.changeRole}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}

/** Lets somebody look after the people of their own organisation. */
export function LookAfter({ participantId, words }: { participantId: string; words: Words }) {
  const id = "lookafter-";
  return (
    <DialogButton label={words.lookAfter} title={words.lookAfter} closeLabel={words.close}>
      <ActionForm save={makeOrganisationAdministratorAction} words={words} idPrefix={id} watched="all">
        {({ errorOf, busy }) => (
          <>
            <input type="hidden" name="participantId" value={participantId} />
            <p className="soft">{words.lookAfterLead}</p>
            <TextInput
              type="date"
              name="until"
              id={`${id}until`}
              label={words.until}
              hint={words.untilHint}
              optional={words.optional}
              error={errorOf("until")}
              className="input-short"
            />
            <TextArea name="reason" id={`${id}reason`} label={words.why} error={errorOf("reason")} rows={3} />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {words.lookAfter}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

export function StopLookingAfter({ participantId, words }: { participantId: string; words: Words }) {
  const id = "stop-";
  return (
    <DialogButton label={words.stopLookingAfter} title={words.stopLookingAfter} closeLabel={words.close}>
      <ActionForm save={endOrganisationAdministratorAction} words={words} idPrefix={id} watched="all">
        {({ errorOf, busy }) => (
          <>
            <input type="hidden" name="participantId" value={participantId} />
            <p className="soft">{words.stopLead}</p>
            <TextArea name="reason" id={`${id}reason`} label={words.why} error={errorOf("reason")} rows={3} />
            <div>
              <Button type="submit" look="danger" aria-busy={busy}>
                {words.stopLookingAfter}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

/** Signs somebody out on every device. */
export function SignOut({ participantId, words }: { participantId: string; words: Words }) {
  return (
    <ActionForm save={endSessionsAction} words={words} className="stack stack-tight">
      {({ busy, done }) => (
        <>
          <input type="hidden" name="participantId" value={participantId} />
          <p className="soft small">{words.signOutLead}</p>
          <SubmitRow small busy={busy} done={done ? words.signedOut : null}>
            {words.signOut}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
