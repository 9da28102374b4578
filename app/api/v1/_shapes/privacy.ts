import { z } from "zod";

/** The answer to "klopt dit?": what may be personal data in the texts is none. */
export const persoonsgegevensGezien = z.boolean("wrongValue").optional();

/** The answer in the terms of a command. Whoever sends none has not seen it. */
export const seenIn = (good: Record<string, unknown>) => ({ personalDataSeen: good.persoonsgegevensGezien === true });

export const seenName = { personalDataSeen: "persoonsgegevensGezien" } as const;
