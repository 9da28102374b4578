import type { Locale } from "@/app/_ui/time";
import { dayText } from "@/app/_ui/time";
import { getMessages, getWords } from "@/app/_i18n/words";
import type { Measure } from "#lib/measures/queries";
import { LiftMeasure, MeasuresHeading, TakeMeasure } from "./measure-forms";

interface MeasuresProps {
  participantId: string;
  measures: readonly Measure[];
  locale: Locale;
  now: Date;
}

/** For moderators, on the page of a person: what was decided about them, and a new measure. */
export async function Measures({ participantId, measures, locale, now }: MeasuresProps) {
  const [t, { common, measures: words }] = await Promise.all([getWords("measures"), getMessages()]);
  return (
    <section className="card stack" aria-labelledby="maatregelen">
      <MeasuresHeading label={t("title")} stamp={measures.map(({ id, standing }) => `${id} ${standing}`).join()} />
      {measures.length > 0 ? (
        <ul className="lines">
          {measures.map((measure) => (
            <li key={measure.id} className="line">
              <MeasureFacts measure={measure} locale={locale} now={now} />
              {measure.standing ? <LiftMeasure measureId={measure.id} words={{ ...common, ...words }} /> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft small">{t("none")}</p>
      )}
      <TakeMeasure key={measures.length} participantId={participantId} words={{ ...common, ...words }} />
    </section>
  );
}

/** What was decided, by whom, why and until when, and how it ended. */
export async function MeasureFacts({
  measure,
  locale,
  now,
}: { measure: Measure } & Pick<MeasuresProps, "locale" | "now">) {
  const t = await getWords("measures");
  const day = (at: Date) => dayText(at, locale, now);
  const { kind, startedAt, until, moderator, reason, readAt, liftedAt, liftedBy, liftReason, standing } = measure;
  return (
    <>
      <strong>{t("taken", { kind: t(`kinds.${kind}`), at: day(startedAt), name: moderator })}</strong>
      <span className="as-written">
        <span className="soft">{t("reason")}</span> {reason}
      </span>
      <span className="byline">
        {liftedAt
          ? t("lifted", { at: day(liftedAt), name: liftedBy ?? "", reason: liftReason })
          : t(standing ? "standing" : "over", { until: day(until) })}
        {kind === "warning" ? ` ${readAt ? t("read", { at: day(readAt) }) : t("unread")}.` : ""}
      </span>
    </>
  );
}
