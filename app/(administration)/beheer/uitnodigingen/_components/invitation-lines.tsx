import type { Actor } from "#lib/auth/actor";
import type { ListedInvitation } from "#lib/invitations/queries";
import { canInvite } from "#lib/participants/policy";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { dayText, relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { withdrawInvitationAction } from "../actions";
import { ResendForm } from "./resend-form";

interface InvitationLinesProps {
  actor: Actor;
  invitations: readonly ListedInvitation[];
  locale: Locale;
  now: Date;
}

/** Who was invited by whom for what, how that stands, and what can be done about it. */
export async function InvitationLines({ actor, invitations, locale, now }: InvitationLinesProps) {
  const [t, { common, joining, signIn }] = await Promise.all([getWords("joining"), getMessages()]);
  const words = { ...common, ...joining.invitations };
  return (
    <ul className="lines">
      {invitations.map((one) => (
        <li key={one.id} className="line">
          <strong id={`uitnodiging-${one.id}`}>
            {one.handle ? <a href={`/deelnemers/${one.handle}`}>{one.name}</a> : one.name}{" "}
            <span className="soft">{one.email}</span>
          </strong>
          <span className="byline">
            {[t(`invitations.states.${one.state}`), one.organisation, signIn.roles[one.role], one.circle]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <span className="byline">
            {one.by === null
              ? t("invitations.byRule", { at: relativeText(one.createdAt, locale, now) })
              : t("invitations.by", { by: one.by, at: relativeText(one.createdAt, locale, now) })}
            {one.state === "open"
              ? ` · ${t("invitations.sentAt", { at: relativeText(one.sentAt, locale, now) })} · ${t("invitations.until", { until: dayText(one.expiresAt, locale, now) })}`
              : null}
          </span>
          {(one.state === "open" || one.state === "expired") && canInvite(actor, one) ? (
            <div className="row">
              <ResendForm invitationId={one.id} describedBy={`uitnodiging-${one.id}`} words={words} />
              <AskFirst
                save={withdrawInvitationAction}
                about={{ invitationId: one.id }}
                label={t("invitations.withdraw")}
                sure={t("invitations.withdrawSure")}
                look="quiet"
                describedBy={`uitnodiging-${one.id}`}
                words={common}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
