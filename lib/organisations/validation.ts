import { z } from "zod";
import { tidy } from "#lib/core/text";

/** An organisation as an administrator names it. What is not known yet can be added later. */
export const AddOrganisation = z.strictObject({
  name: z.string("nameMissing").overwrite(tidy).min(1, "nameMissing").max(100),
  kind: z.enum(["municipality", "partner"], "wrongValue").default("municipality"),
  code: z
    .string()
    .regex(/^GM\d{4}$/, "wrongValue")
    .nullish(),
  province: z.string().max(100).nullish(),
  latitude: z.number().min(50).max(54).nullish(),
  longitude: z.number().min(3).max(8).nullish(),
  inhabitants: z.coerce.number().int().positive().max(9_999_999).nullish(),
  /** Class of CBS: 1 very urban, 5 not urban. */
  urbanity: z.coerce.number().int().min(1).max(5).nullish(),
});
export type AddOrganisation = z.output<typeof AddOrganisation>;

export const AddMunicipality = z.strictObject({
  code: z.string("municipalityMissing").regex(/^GM\d{4}$/, "municipalityMissing"),
});
export type AddMunicipality = z.output<typeof AddMunicipality>;

export const AddPartner = AddOrganisation.pick({ name: true });
export type AddPartner = z.output<typeof AddPartner>;

export const RenameOrganisation = z.strictObject({ organisationId: z.uuid(), name: AddOrganisation.shape.name });
export type RenameOrganisation = z.output<typeof RenameOrganisation>;

/** Whether new people can come in. */
export const OpenOrganisation = z.strictObject({
  organisationId: z.uuid(),
  open: z.enum(["yes", "no"], "wrongValue"),
});
export type OpenOrganisation = z.output<typeof OpenOrganisation>;
