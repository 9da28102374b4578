import { z } from "zod";

/**
 * One address and nothing else: no display name, no list, no quoting, no line break. Stricter than the standard on
 * purpose: two of the forms it refuses were holes in sign-in libraries (trust.md M-5).
 */
export const emailAddress = z
  .string("emailWrong")
  .trim()
  .max(254, "emailWrong")
  .regex(
    /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,63}$/,
    "emailWrong",
  )
  .transform((address) => address.toLowerCase());
