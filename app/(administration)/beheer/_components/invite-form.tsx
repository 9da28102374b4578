"use client";

import type { Role } from "#lib/auth/actor";
import { roles } from "#lib/participants/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Select, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { inviteAction } from "../actions";

interface InviteFormProps {
  organisations: { value: string; label: string }[];
  /** An organisation invites its own people, without a role to choose. */
  onlyParticipants?: boolean;
  words: FormWords &
    Record<"email" | "name" | "organisation" | "role" | "invite" | "invited" | "choose", string> & {
      roles: Record<Role, string>;
    };
}

export function InviteForm({ organisations, onlyParticipants, words }: InviteFormProps) {
  return (
    <ActionForm save={inviteAction} words={words} className="form form-small" emptied guarded>
      {({ errorOf, busy, done }) => (
        <>
          {done ? (
            <Notice tone="success" role="status">
              {words.invited.replace("{name}", done.value)}
            </Notice>
          ) : null}
          <TextInput name="name" label={words.name} error={errorOf("name")} autoComplete="off" />
          <TextInput name="email" type="email" label={words.email} error={errorOf("email")} autoComplete="off" />
          <Select
            name="organisationId"
            label={words.organisation}
            error={errorOf("organisationId")}
            choices={
              organisations.length === 1 ? organisations : [{ value: "", label: words.choose }, ...organisations]
            }
          />
          {onlyParticipants ? null : (
            <Select
              name="role"
              label={words.role}
              error={errorOf("role")}
              choices={roles.map((role) => ({ value: role, label: words.roles[role] }))}
            />
          )}
          <Button type="submit" look="primary" aria-busy={busy}>
            {words.invite}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
