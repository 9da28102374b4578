import { z } from "zod";
import { DESCRIPTION_LENGTH, LABEL_LENGTH, MOST_ROLES } from "#lib/case-roles/choices";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

const list = (length: number) =>
  z.array(z.string("textNeeded").overwrite(tidy).max(length), "textNeeded").max(MOST_ROLES, "rolesFull");

/**
 * The whole register as it should be. `label` and `description` run side by side, as a form sends them; a row without
 * either is left out. `seen` is the fingerprint of the register that was read: another's change is never overwritten.
 */
export const KeepRoles = z
  .strictObject({
    caseNumber: z.coerce.number().int().positive(),
    label: list(LABEL_LENGTH),
    description: list(DESCRIPTION_LENGTH),
    seen: z.string("wrongValue").max(64),
    personalDataSeen,
  })
  .superRefine(({ label, description }, context) => {
    const fail = (index: number, message: string) =>
      context.addIssue({ code: "custom", path: ["label", index], message });
    const known = new Map<string, number>();
    for (let index = 0; index < Math.max(label.length, description.length); index += 1) {
      const name = label[index] ?? "";
      if (!name && description[index]) fail(index, "roleLabelMissing");
      if (name && known.has(name.toLowerCase())) fail(index, "roleTwice");
      known.set(name.toLowerCase(), index);
    }
  });
export type KeepRoles = z.output<typeof KeepRoles>;
