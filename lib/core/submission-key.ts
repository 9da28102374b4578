import { z } from "zod";

/** Made by the form: sending the same form twice makes one thing. Plain signs only, because the database keeps no NUL. */
export const submissionKey = z
  .string("wrongValue")
  .regex(/^[\x21-\x7e]{8,100}$/)
  .optional();
