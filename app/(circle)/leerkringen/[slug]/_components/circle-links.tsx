import { CIRCLE_LINK_DAYS } from "#lib/circles/choices";
import { listCircleLinks } from "#lib/circles/links";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { dayText, relativeText } from "@/app/_ui/time";
import { withdrawCircleLinkAction } from "../../actions";
import { LinkForm } from "./link-form";

/** For who leads the circle: links with which others become a member. */
export async function CircleLinks({ circleId }: { circleId: string }) {
  const [links, t, { common, joining }, locale] = await Promise.all([
    listCircleLinks(circleId),
    getWords("joining"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  return (
    <section className="stack stack-tight" aria-labelledby="links">
      <h2 id="links" className="aside-title">
        {t("circleLink.title")}
      </h2>
      <p className="soft small">{t("circleLink.lead", { days: CIRCLE_LINK_DAYS })}</p>
      <LinkForm circleId={circleId} words={{ ...common, ...joining.circleLink }} />
      {links.length > 0 ? (
        <>
          <h3 className="small">{t("circleLink.own")}</h3>
          <ul className="lines">
            {links.map(({ id, createdAt, expiresAt, places, used }) => (
              <li key={id} className="line">
                <span id={`link-${id}`}>{t("circleLink.madeAt", { at: relativeText(createdAt, locale, now) })}</span>
                <span className="byline">
                  {t("circleLink.line", { used, places, until: dayText(expiresAt, locale, now) })}
                </span>
                <div>
                  <AskFirst
                    save={withdrawCircleLinkAction}
                    about={{ linkId: id }}
                    label={t("circleLink.withdraw")}
                    sure={t("circleLink.withdrawSure")}
                    look="quiet"
                    describedBy={`link-${id}`}
                    words={common}
                  />
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
