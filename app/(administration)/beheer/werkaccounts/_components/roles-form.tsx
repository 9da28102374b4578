"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { SubmitRow } from "@/app/_ui/submit-row";
import { TextArea } from "@/app/_ui/text-area";
import { proposeRolesAction } from "../actions";

interface RolesFormProps {
  organisationId: string;
  roles: string;
  words: FormWords & Record<"roles" | "rolesHint" | "propose" | "proposed" | "optional", string>;
}

/** Which group gives which role: written down first, applied later. */
export function RolesForm({ organisationId, roles, words }: RolesFormProps) {
  return (
    <ActionForm save={proposeRolesAction} words={words} className="form form-small" guarded>
      {({ errorOf, busy, done }) => (
        <>
          <input type="hidden" name="organisationId" value={organisationId} />
          <TextArea
            name="roles"
            rows={4}
            label={words.roles}
            hint={words.rolesHint}
            error={errorOf("roles")}
            optional={words.optional}
            defaultValue={roles}
          />
          <SubmitRow busy={busy} done={done ? words.proposed : null}>
            {words.propose}
          </SubmitRow>
        </>
      )}
    </ActionForm>
  );
}
