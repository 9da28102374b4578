import { z } from "zod";

export const TestMailServer = z.strictObject({});
