import { z } from "zod";

export const MarkCaseRead = z.strictObject({
  caseNumber: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});
