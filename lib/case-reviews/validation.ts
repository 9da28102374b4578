import { z } from "zod";

export const ConfirmCase = z.strictObject({ caseNumber: z.coerce.number("wrongValue").int("wrongValue").positive() });
export type ConfirmCase = z.output<typeof ConfirmCase>;
