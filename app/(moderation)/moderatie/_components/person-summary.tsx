import type { Words } from "#lib/core/messages";
import type { tallyOf } from "#lib/desk/history";

type Tally = Awaited<ReturnType<typeof tallyOf>>;
const told = ["hide", "ask", "leave", "decline", "publish", "restore", "measures"] as const;

/** How often was decided about what somebody wrote, in words. */
export function TallyWords({ tally, t }: { tally: Tally; t: Words<"moderation"> }) {
  const parts = told.filter((key) => tally[key]);
  if (parts.length === 0) return <p className="soft small">{t("person.clean")}</p>;
  return (
    <ul className="chips">
      {parts.map((key) => (
        <li key={key} className="kind">
          {t(`person.tally.${key}`, { count: tally[key]! })}
        </li>
      ))}
    </ul>
  );
}
