"use client";

import type { Role } from "#lib/auth/actor";
import { roles } from "#lib/participants/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { changeRoleAction } from "../actions";

interface RoleFormProps {
  participantId: string;
  role: Role;
  /** Names the choice for who cannot see the row it stands in. */
  label: string;
  words: FormWords & Record<"changeRole" | "saved", string> & { roles: Record<Role, string> };
}

export function RoleForm({ participantId, role, label, words }: RoleFormProps) {
  return (
    <ActionForm save={changeRoleAction} words={words} className="row">
      {({ busy, done }) => (
        <>
          <input type="hidden" name="participantId" value={participantId} />
          <select name="role" className="input input-small" defaultValue={role} aria-label={label}>
            {roles.map((value) => (
              <option key={value} value={value}>
                {words.roles[value]}
              </option>
            ))}
          </select>
          <Button type="submit" small aria-busy={busy}>
            {words.changeRole}
          </Button>
          {done ? (
            <span role="status" className="small soft">
              {words.saved}
            </span>
          ) : null}
        </>
      )}
    </ActionForm>
  );
}
