import { isFixed, kindNames, kinds } from "#lib/retention/choices";
import type { KindName, Terms } from "#lib/retention/choices";
import type { Counts } from "#lib/retention/queries";
import { getWords } from "@/app/_i18n/words";
import { numberText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface OverviewProps {
  terms: Terms;
  counts: Partial<Counts>;
  locale: Locale;
}

/** Everything that has a term, and how much of it would go now. */
export async function Overview({ terms, counts, locale }: OverviewProps) {
  const t = await getWords("retention");
  const due = (name: KindName) => {
    const count = counts[name];
    if ("elsewhere" in kinds[name]) return t("elsewhere");
    return typeof count === "number" ? numberText(count, locale) : t("uncounted");
  };
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="nu">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("columns.what")}</th>
            <th scope="col">{t("columns.term")}</th>
            <th scope="col">{t("columns.now")}</th>
          </tr>
        </thead>
        <tbody>
          {kindNames.map((name) => (
            <tr key={name}>
              <td>{t(`kinds.${name}.label`)}</td>
              <td>
                {t(`term.${kinds[name].unit}`, { count: terms[name] })}
                {isFixed(name) ? <span className="soft"> ({t("fixed")})</span> : null}
              </td>
              <td>{due(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
