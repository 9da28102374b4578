import { z } from "zod";

export const MarkCaseRead = z.strictObject({ caseNumber: z.number().int().positive() });
