import { KEY_PREFIX } from "#lib/api-keys/choices";
import type { OwnKey } from "#lib/api-keys/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { EmptyState } from "@/app/_ui/empty-state";
import { dayText, relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { revokeKeyAction } from "../actions";

interface OwnKeysProps {
  keys: readonly OwnKey[];
  locale: Locale;
  now: Date;
}

/** The keys of the actor: what for, what each may, until when, and whether it is used. */
export async function OwnKeys({ keys, locale, now }: OwnKeysProps) {
  const [t, { common }] = await Promise.all([getWords("apiKeys"), getMessages()]);
  if (keys.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul className="lines">
      {keys.map(({ id, name, ending, mayWrite, expiresAt, lastUsedAt, ranOut }) => (
        <li key={id} className="line">
          <strong id={`sleutel-${id}`}>
            {name} <span className="soft">{`${KEY_PREFIX}…${ending}`}</span>
          </strong>
          <span className="byline">
            {t(`scopes.${mayWrite ? "write" : "read"}`)} ·{" "}
            {t(ranOut ? "ranOut" : "until", { day: dayText(expiresAt, locale, now) })} ·{" "}
            {lastUsedAt ? t("lastUsed", { when: relativeText(lastUsedAt, locale, now) }) : t("neverUsed")}
          </span>
          <div>
            <AskFirst
              save={revokeKeyAction}
              about={{ keyId: id }}
              label={t("revoke")}
              sure={t("revokeSure")}
              describedBy={`sleutel-${id}`}
              words={common}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
