import { z } from "zod";
import { pacesFor, topics } from "#lib/notifications/choices";
import type { Topic } from "#lib/notifications/choices";

const caseNumber = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** What to mark as read: everything about a case, what stands together with one notification, or all of it. */
export const MarkRead = z.union([
  z.strictObject({ caseNumber }),
  z.strictObject({ notificationId: z.uuid() }),
  z.strictObject({ all: z.literal("ja") }),
]);
export type MarkRead = z.output<typeof MarkRead>;

const paceOf = (topic: Topic) => z.enum(pacesFor(topic), "wrongValue");

/** A pace per topic, the day of the weekly mail (1 is Monday), and whether titles may stand in mails. */
export const SetPreferences = z.strictObject({
  ...(Object.fromEntries(Object.keys(topics).map((topic) => [topic, paceOf(topic as Topic)])) as Record<
    Topic,
    ReturnType<typeof paceOf>
  >),
  digestDay: z.coerce.number("wrongValue").int().min(1).max(7),
  titles: z
    .enum(["on", ""])
    .optional()
    .transform((value) => value === "on"),
});
export type SetPreferences = z.output<typeof SetPreferences>;
