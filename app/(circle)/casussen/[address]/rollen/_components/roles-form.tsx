"use client";

import { useState } from "react";
import { MOST_ROLES } from "#lib/case-roles/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { keepRolesAction } from "../actions";

interface RolesFormProps {
  caseNumber: number;
  roles: readonly { label: string; description: string }[];
  /** Of the register as it is shown here. */
  seen: string;
  words: FormWords & Record<"row" | "label" | "description" | "add" | "save" | "optional", string>;
}

/** Who is who, row by row. An empty row is left out. */
export function RolesForm({ caseNumber, roles, seen, words }: RolesFormProps) {
  const [rows, setRows] = useState(() => [...roles, { label: "", description: "" }].slice(0, MOST_ROLES));
  return (
    <ActionForm save={keepRolesAction} words={words} guarded watched="changed">
      {({ errorOf, busy }) => (
        <>
          <input type="hidden" name="caseNumber" value={caseNumber} />
          <input type="hidden" name="seen" value={seen} />
          {rows.map((row, index) => (
            <fieldset key={index} className="stack stack-tight">
              <legend className="field-label">{words.row.replace("{number}", String(index + 1))}</legend>
              <TextInput
                name="label"
                id={`label.${index}`}
                label={words.label}
                optional={words.optional}
                error={errorOf(`label.${index}`)}
                defaultValue={row.label}
                className="input-short"
              />
              <TextInput
                name="description"
                id={`description.${index}`}
                label={words.description}
                optional={words.optional}
                error={errorOf(`description.${index}`)}
                defaultValue={row.description}
              />
            </fieldset>
          ))}
          <div className="row">
            <Button type="submit" look="primary" aria-busy={busy}>
              {words.save}
            </Button>
            {rows.length < MOST_ROLES ? (
              <Button onClick={() => setRows([...rows, { label: "", description: "" }])}>{words.add}</Button>
            ) : null}
          </div>
        </>
      )}
    </ActionForm>
  );
}
