import { z } from "zod";
import { chosenKinds, kinds } from "#lib/retention/choices";
import type { KindName } from "#lib/retention/choices";

/** A whole number within the bounds of its kind, as a number or as a form sends it. */
const within = (name: KindName) =>
  z
    .union(
      [
        z.int("termWrong"),
        z
          .string("termWrong")
          .trim()
          .regex(/^\d{1,4}$/, "termWrong")
          .transform(Number),
      ],
      "termWrong",
    ) // prettier-ignore
    .pipe(z.number().min(kinds[name].least).max(kinds[name].most));

/** A term for each kind that has one to choose. */
export const ChangeTerms = z.strictObject(Object.fromEntries(chosenKinds.map((name) => [name, within(name)])));
export type ChangeTerms = z.output<typeof ChangeTerms>;
