import type { CaseFilter } from "#lib/cases/filter";
import type { CasePlace } from "#lib/cases/map";
import { COUNTED } from "#lib/cases/tally";
import type { Words } from "#lib/core/messages";
import { NetherlandsMap, markSizes } from "@/app/_ui/map";
import type { MapPoint } from "@/app/_ui/map";
import { numberText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { placeAddress } from "./place-address";

/** From so many cases on, a mark is a size larger. */
const steps = [1, 5, 20, 100, 1000];

const sizeOf = (cases: number) => markSizes[steps.findLastIndex((from) => cases >= from)]!;

const valueOf = (cases: number, locale: Locale) =>
  cases > COUNTED ? `${numberText(COUNTED, locale)}+` : numberText(cases, locale);

interface CaseMapProps {
  places: readonly CasePlace[];
  filter: CaseFilter;
  locale: Locale;
  t: Words<"browse">;
}

/** The cases on the map: a mark per municipality with their number in it, larger where there are more. */
export function CaseMap({ places, filter, locale, t }: CaseMapProps) {
  const points = places.flatMap(({ slug, name, latitude: lat, longitude: lon, cases }): MapPoint[] => {
    if (lat === null || lon === null) return [];
    const at = { lat, lon, label: name, href: placeAddress(filter, slug) };
    if (cases === undefined) return [at];
    return [cases === 0 ? { ...at, look: "empty" } : { ...at, size: sizeOf(cases), value: valueOf(cases, locale) }];
  });
  const used = steps.filter((_from, at) => points.some(({ size }) => size === markSizes[at]));
  const says = (from: number) => {
    const next = steps[steps.indexOf(from) + 1];
    if (!next) return t("stepLast", { from: numberText(from, locale) });
    return t("step", { from: numberText(from, locale), to: numberText(next - 1, locale) });
  };
  if (points.length === 0) return null;
  return (
    <figure className="stack stack-tight">
      <NetherlandsMap points={points} large />
      {used.length > 1 ? (
        <figcaption className="soft small">
          {t("sizes")} {used.map(says).join(" · ")}
        </figcaption>
      ) : null}
    </figure>
  );
}
