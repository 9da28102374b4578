import type { CaseFilter } from "#lib/cases/filter";
import type { Words } from "#lib/core/messages";
import { listAddress } from "../../_components/list-address";

interface YearJumpProps {
  /** How many cases there are per year. */
  years: Record<string, number>;
  filter: CaseFilter;
  /** The year in which the line begins now. */
  here: number | undefined;
  t: Words<"browse">;
}

/** Straight to a year. The line goes on from there: it is no filter. */
export function YearJump({ years, filter, here, t }: YearJumpProps) {
  const chosen = filter.years?.length ? filter.years : Object.keys(years).map(Number);
  const reachable = chosen.filter((year) => (years[year] ?? 0) > 0).toSorted((a, b) => b - a);
  if (reachable.length < 2) return null;
  return (
    <nav className="row" aria-label={t("jump")}>
      <span className="soft small" aria-hidden="true">
        {t("jump")}
      </span>
      <ul className="row">
        {reachable.map((year) => (
          <li key={year}>
            <a
              className="chip number"
              href={listAddress({ ...filter, upTo: year }, null, "timeline")}
              aria-current={year === here ? "true" : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
