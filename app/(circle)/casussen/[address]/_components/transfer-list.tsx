import { getWords } from "@/app/_i18n/words";
import type { Transfer } from "#lib/transfers/queries";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";

interface TransferListProps {
  transfers: readonly Transfer[];
  labelledBy: string;
  locale: Locale;
  now: Date;
}

/** Who used a case, where, and how that went. */
export async function TransferList({ transfers, labelledBy, locale, now }: TransferListProps) {
  const t = await getWords("transfers");
  return (
    <ul className="stack" aria-labelledby={labelledBy}>
      {transfers.map(({ id, participant, organisation, context, result, toldAt, editedAt }) => (
        <li key={id} className="card stack stack-tight">
          <h3 className="card-title">
            {organisation.kind === "municipality" ? (
              <a href={`/gemeenten/${organisation.slug}`}>{organisation.name}</a>
            ) : (
              organisation.name
            )}
          </h3>
          <p className="byline">
            <a href={`/deelnemers/${participant.handle}`}>{participant.name}</a>
            {" · "}
            <RelativeTime at={toldAt} locale={locale} now={now} />
            {editedAt ? ` (${t("edited")})` : ""}
          </p>
          <h4 className="story-label">{t("contextTold")}</h4>
          <p className="as-written" lang="nl">
            {context}
          </p>
          <h4 className="story-label">{t("resultTold")}</h4>
          <p className="as-written" lang="nl">
            {result}
          </p>
        </li>
      ))}
    </ul>
  );
}
