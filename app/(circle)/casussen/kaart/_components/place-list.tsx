import type { CaseFilter } from "#lib/cases/filter";
import type { CasePlace } from "#lib/cases/map";
import { COUNTED } from "#lib/cases/tally";
import type { Words } from "#lib/core/messages";
import { listText, numberText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { placeAddress } from "./place-address";

/** So many names of places without a case are read; more are told as a number. */
const NAMED = 12;

interface PlaceListProps {
  places: readonly CasePlace[];
  filter: CaseFilter;
  locale: Locale;
  t: Words<"browse">;
}

/** The same as the map, for reading and for the keyboard; and what has no place on it. */
export function PlaceList({ places, filter, locale, t }: PlaceListProps) {
  const filled = places.filter(({ cases }) => cases !== 0);
  const empty = places.filter(({ cases }) => cases === 0);
  const [onMap, besides] = [filled.filter(hasPoint), filled.filter((place) => !hasPoint(place))];
  const lines = (some: readonly CasePlace[], labelledBy: string) => (
    <ul className="places" aria-labelledby={labelledBy}>
      {some.map(({ slug, name, cases }) => (
        <li key={slug}>
          <a href={placeAddress(filter, slug)}>{name}</a>
          {cases === undefined ? null : (
            <span className="soft number">
              {cases > COUNTED
                ? t("caseCountMany", { number: numberText(COUNTED, locale) })
                : t("caseCount", { count: cases, number: numberText(cases, locale) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <div className="stack">
      <h2 id="per-gemeente" className="card-title">
        {t("perPlace")}
      </h2>
      {filled.some(({ cases }) => cases === undefined) ? <p className="soft">{t("tooManyToCount")}</p> : null}
      {onMap.length > 0 ? lines(onMap, "per-gemeente") : null}
      {besides.length > 0 ? (
        <>
          <h3 id="niet-op-de-kaart" className="story-label">
            {t("notOnMap")}
          </h3>
          {lines(besides, "niet-op-de-kaart")}
        </>
      ) : null}
      {empty.length > 0 ? (
        <p className="soft small">
          {empty.length > NAMED
            ? t("emptyCount", { count: empty.length })
            : t("emptyNames", {
                names: listText(
                  empty.map(({ name }) => name),
                  locale,
                ),
              })}
        </p>
      ) : null}
    </div>
  );
}

const hasPoint = ({ latitude, longitude }: CasePlace) => latitude !== null && longitude !== null;
