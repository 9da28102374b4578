import type { Actor } from "#lib/auth/actor";
import type { OwnSession } from "#lib/auth/sessions";
import { guardedRoles } from "#lib/auth/second-factor";
import { IDLE_MINUTES, SESSION_HOURS, STAFF_IDLE_MINUTES, STAFF_SESSION_HOURS } from "#lib/auth/terms";
import { getMessages, getWords } from "@/app/_i18n/words";
import { exactText, relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { EndSession } from "./end-session";
import { SignOutEverywhere } from "./sign-out-everywhere";

interface SessionsProps {
  actor: Actor;
  sessions: readonly OwnSession[];
  locale: Locale;
  now: Date;
}

/** Where they are signed in, how they came in, and how long that lasts. */
export async function Sessions({ actor, sessions, locale, now }: SessionsProps) {
  const [t, own, { common, profile }] = await Promise.all([
    getWords("profile"),
    getWords("secondFactor"),
    getMessages(),
  ]);
  const words = { ...common, ...profile };
  const staff = guardedRoles.includes(actor.roleWaiting ?? actor.role);
  return (
    <section className="section stack" aria-labelledby="sessies">
      <h2 id="sessies">{t("sessionsTitle")}</h2>
      <p className="soft small">
        {own("limits", {
          hours: staff ? STAFF_SESSION_HOURS : SESSION_HOURS,
          minutes: staff ? STAFF_IDLE_MINUTES : IDLE_MINUTES,
        })}
      </p>
      <ul className="lines">
        {sessions.map(({ id, device, onThisNetwork, way, withSecondFactor, createdAt, lastSeenAt }) => (
          <li key={id} className="line">
            <strong id={`sessie-${id}`}>
              {device || t("unknownDevice")}
              {id === actor.sessionId ? ` (${t("thisSession")})` : ""}
            </strong>
            <span className="byline">
              {own("sessionLine", {
                since: exactText(createdAt, locale, now),
                way: own(`ways.${way}`),
                seen: relativeText(lastSeenAt, locale, now),
              })}
              {onThisNetwork === undefined ? "" : ` · ${own(onThisNetwork ? "thisNetwork" : "otherNetwork")}`}
              {withSecondFactor ? ` · ${own("withSecondFactor")}` : ""}
            </span>
            {id === actor.sessionId ? null : <EndSession id={id} words={words} />}
          </li>
        ))}
      </ul>
      <SignOutEverywhere words={words} />
    </section>
  );
}
