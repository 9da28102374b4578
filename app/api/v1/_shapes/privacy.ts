import { z } from "zod";

/** The answer to "klopt dit?": what may be personal data in the texts is none. */
export const persoonsgegevensGezien = z.boolean("wrongValue").optional();

/** The answer in the terms of a command. Whoever sends none has not seen it. */
export const seenIn = (good: Record<string, unknown>) => ({ personalDataSeen: good.persoonsgegevensGezien === true });

export const seenName = { personalDataSeen: "persoonsgegevensGezien" } as const;

/** The answer to "weet je het zeker?". Send false to be asked about what was posted just before, too. */
export const zekerWeten = z.boolean("wrongValue").optional();

/** The answer in the terms of a command; who sends none is asked only about listed words. */
export const sureIn = (good: Record<string, unknown>) =>
  typeof good.zekerWeten === "boolean" ? { sure: good.zekerWeten } : {};

export const sureName = { sure: "zekerWeten" } as const;
