import { z } from "zod";
import { exportForms } from "#lib/exporting/choices";

/** Which file somebody asks for; for research with a yes to the rules of its use. */
export const TakeExport = z
  .strictObject({
    form: z.enum(exportForms, "exportFormMissing"),
    agreed: z.literal("on", "wrongValue").optional(),
  })
  .refine(({ form, agreed }) => form !== "research" || agreed, { path: ["agreed"], message: "sureMissing" });
export type TakeExport = z.output<typeof TakeExport>;
