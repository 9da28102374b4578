import { z } from "zod";

const dayIn = (at: Date) => at.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });

/** "2026-11-28" as the end of that day in Amsterdam; a day that is over is a mistake. */
export const untilDay = z.iso.date("dateMissing").transform((day, context) => {
  const winter = new Date(`${day}T23:59:59+01:00`);
  // In summer that is the next day already.
  const end = dayIn(winter) === day ? winter : new Date(`${day}T23:59:59+02:00`);
  if (end.getTime() < Date.now()) context.addIssue({ code: "custom", message: "datePast" });
  return end;
});

/** The same, where no day means no end. */
export const untilDayOrNever = z
  .preprocess((value) => (value === "" ? null : value), untilDay.nullish())
  .transform((day) => day ?? null);
