import { z } from "zod";

/** Nothing to fill in: who asks is who gets. */
export const AskForOwnData = z.strictObject({});
