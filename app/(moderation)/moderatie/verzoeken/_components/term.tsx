import type { Words } from "#lib/core/messages";

const DAY = 24 * 3600 * 1000;

/** How long there is left: "nog 12 dagen". */
export function Term({ dueAt, now, t }: { dueAt: Date; now: Date; t: Words<"requests"> }) {
  const days = Math.floor((dueAt.getTime() - now.getTime()) / DAY);
  const urgent = days < 7;
  return (
    <span className={urgent ? "kind kind-urgent" : "kind"}>
      {days >= 0 ? t("left", { days }) : t("late", { days: -days })}
    </span>
  );
}
