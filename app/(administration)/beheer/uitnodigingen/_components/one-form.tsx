"use client";

import type { Role } from "#lib/auth/actor";
import type { Messages } from "#lib/core/messages";
import { roles } from "#lib/participants/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Select, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { inviteByMailAction } from "../actions";

export interface Choices {
  organisations: { value: string; label: string }[];
  circles: { value: string; label: string }[];
  /** An organisation invites its own people, without a role to choose. */
  onlyParticipants: boolean;
}

export type Words = FormWords & Messages["joining"]["invitations"] & { optional: string; roles: Record<Role, string> };

/** Invites one person by mail. */
export function OneForm({ organisations, circles, onlyParticipants, words }: Choices & { words: Words }) {
  return (
    <ActionForm save={inviteByMailAction} words={words} className="form form-small" emptied guarded>
      {({ errorOf, busy, done }) => (
        <>
          {done ? (
            <Notice tone="success" role="status">
              {words.sent.replace("{name}", done.value)}
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
          <Select
            name="circleId"
            label={words.circle}
            optional={words.optional}
            error={errorOf("circleId")}
            choices={[{ value: "", label: words.noCircle }, ...circles]}
          />
          <Button type="submit" look="primary" aria-busy={busy}>
            {words.send}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
