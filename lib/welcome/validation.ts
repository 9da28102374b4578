import { z } from "zod";
import { practiceKeys } from "#lib/practices/practices";
import { newsChoices } from "#lib/welcome/choices";

export const ChooseInterests = z.strictObject({
  practices: z.array(z.enum(practiceKeys, "wrongValue")).max(practiceKeys.length),
});
export type ChooseInterests = z.output<typeof ChooseInterests>;

export const ChooseNews = z.strictObject({ news: z.enum(newsChoices, "wrongValue") });
export type ChooseNews = z.output<typeof ChooseNews>;
