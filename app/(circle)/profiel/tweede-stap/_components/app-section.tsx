import type { OwnSecondFactor } from "#lib/second-factor/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { dayText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { removeAppAction } from "../actions";
import { ProveApp, StartApp } from "./app-form";
import { QrCode } from "./qr-code";

interface AppSectionProps {
  own: OwnSecondFactor;
  unproven: { secret: string; uri: string } | null;
  mayChange: boolean;
  locale: Locale;
  now: Date;
}

const inFours = (secret: string) => secret.match(/.{1,4}/g)!.join(" ");

/** The app that shows codes: none yet, one to scan, or one that works. */
export async function AppSection({ own, unproven, mayChange, locale, now }: AppSectionProps) {
  const [t, { common, secondFactor }] = await Promise.all([getWords("secondFactor"), getMessages()]);
  const words = { ...common, ...secondFactor };
  return (
    <section className="section stack" aria-labelledby="app">
      <h2 id="app">{t("appTitle")}</h2>
      {own.appSince ? (
        <>
          <p id="app-sinds">{t("appSince", { day: dayText(own.appSince, locale, now) })}</p>
          {mayChange ? (
            <div>
              <AskFirst
                save={removeAppAction}
                about={{}}
                label={t("removeApp")}
                sure={t("removeAppSure")}
                describedBy="app-sinds"
                words={common}
              />
            </div>
          ) : null}
        </>
      ) : (
        <p>{t("appLead")}</p>
      )}
      {unproven ? (
        <>
          <p>{t("scan")}</p>
          <QrCode text={unproven.uri} label={t("qrLabel")} />
          <p>
            {t("type")}
            <br />
            <code className="key" tabIndex={0} aria-label={t("secretLabel")}>
              {inFours(unproven.secret)}
            </code>
          </p>
          <ProveApp words={words} />
        </>
      ) : null}
      {own.appSince || !mayChange ? null : <StartApp label={t(unproven ? "restartApp" : "startApp")} words={common} />}
    </section>
  );
}
