import { isFixed, kindNames, kinds } from "#lib/retention/choices";
import type { KindName, Terms } from "#lib/retention/choices";
import type { Counts } from "#lib/retention/queries";
import { getWords } from "@/app/_i18n/words";
import { Cell, Row, Table } from "@/app/_ui/table";
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
    <Table labelledBy="nu" columns={[t("columns.what"), t("columns.term"), t("columns.now")]}>
      {kindNames.map((name) => (
        <Row key={name}>
          <Cell>{t(`kinds.${name}.label`)}</Cell>
          <Cell under={t("columns.term")}>
            {t(`term.${kinds[name].unit}`, { count: terms[name] })}
            {isFixed(name) ? <span className="soft"> ({t("fixed")})</span> : null}
          </Cell>
          <Cell under={t("columns.now")}>{due(name)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
