import type { Words } from "#lib/core/messages";
import { Icon } from "@/app/_ui/icon";

const DAY = 24 * 3600 * 1000;
const URGENT_DAYS = 7;
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** Whole days of the calendar until the last day; negative once that is past. */
export const daysLeft = (dueAt: Date, now: Date): number =>
  Math.round((Date.parse(calendar.format(dueAt)) - Date.parse(calendar.format(now))) / DAY);

/** How long there is left: "nog 12 dagen". */
export function Term({ dueAt, now, t }: { dueAt: Date; now: Date; t: Words<"requests"> }) {
  const days = daysLeft(dueAt, now);
  return (
    <span className={days < URGENT_DAYS ? "kind kind-urgent" : "kind"}>
      <Icon name="clock" />
      {days >= 0 ? t("left", { days }) : t("late", { days: -days })}
    </span>
  );
}
