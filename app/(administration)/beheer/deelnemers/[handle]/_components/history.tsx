import type { listHistory } from "#lib/participants/accounts";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { exactText } from "@/app/_ui/time";

/** A dot in a key of the messages means a level deeper. */
const wordKey = (action: string) => action.replace(".", "_") as "participant_invited";

/** What was done with this account, the newest first. */
export async function History({ lines }: { lines: Awaited<ReturnType<typeof listHistory>> }) {
  const [t, { log }, locale] = await Promise.all([getWords("administration"), getMessages(), getLocale()]);
  const now = new Date();
  const states: Readonly<Record<string, string>> = log.states;
  /** From what to what, where that is something people have a word for. */
  const change = ({ before, after }: Readonly<Record<string, unknown>>) => {
    const [from, to] = [states[String(before)], states[String(after)]];
    return from && to && from !== to ? ` (${from} → ${to})` : "";
  };
  if (lines.length === 0) return <p className="soft">{t("account.noHistory")}</p>;
  return (
    <ul className="lines">
      {lines.map(({ id, at, by, action, detail, reason }) => (
        <li key={id} className="line">
          <p>
            {by ?? log.system} {log.actions[wordKey(action)]}
            {detail ? <span className="soft">{change(detail)}</span> : null}
          </p>
          <span className="byline">
            <time dateTime={at.toISOString()}>{exactText(at, locale, now)}</time>
          </span>
          {reason ? <span className="as-written">{reason}</span> : null}
        </li>
      ))}
    </ul>
  );
}
