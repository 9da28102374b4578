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
  const said = (value: unknown) => log.states[String(value) as "participant"] ?? String(value);
  if (lines.length === 0) return <p className="soft">{t("account.noHistory")}</p>;
  return (
    <ul className="lines">
      {lines.map(({ id, at, by, action, detail, reason }) => (
        <li key={id} className="line">
          <p>
            {by ?? log.system} {log.actions[wordKey(action)]}
            {detail?.before && detail.before !== detail.after ? (
              <span className="soft">{` (${said(detail.before)} → ${said(detail.after)})`}</span>
            ) : null}
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
