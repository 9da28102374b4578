import type { OwnSecondFactor } from "#lib/second-factor/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { EmptyState } from "@/app/_ui/empty-state";
import { dayText, relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { removePasskeyAction } from "../actions";
import { AddPasskey } from "./passkey-form";

interface PasskeysSectionProps {
  passkeys: OwnSecondFactor["passkeys"];
  possible: boolean;
  mayChange: boolean;
  locale: Locale;
  now: Date;
}

export async function PasskeysSection({ passkeys, possible, mayChange, locale, now }: PasskeysSectionProps) {
  const [t, { common, secondFactor }] = await Promise.all([getWords("secondFactor"), getMessages()]);
  return (
    <section className="section stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("passkeysTitle")}</h2>
      <p>{t(possible ? "passkeysLead" : "passkeysImpossible")}</p>
      {passkeys.length === 0 ? (
        <EmptyState>{t("passkeysNone")}</EmptyState>
      ) : (
        <ul className="lines">
          {passkeys.map(({ id, device, madeAt, lastUsedAt }) => (
            <li key={id} className="line">
              <strong id={`passkey-${id}`}>{device || t("unknownDevice")}</strong>
              <span className="byline">
                {t("passkeyMade", { day: dayText(madeAt, locale, now) })} ·{" "}
                {lastUsedAt ? t("passkeyUsed", { when: relativeText(lastUsedAt, locale, now) }) : t("passkeyUnused")}
              </span>
              {mayChange ? (
                <div>
                  <AskFirst
                    save={removePasskeyAction}
                    about={{ passkeyId: id }}
                    label={t("removePasskey")}
                    sure={t("removePasskeySure")}
                    describedBy={`passkey-${id}`}
                    words={common}
                  />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayChange && possible ? <AddPasskey words={{ ...common, ...secondFactor }} /> : null}
    </section>
  );
}
