import type { Language } from "#lib/core/messages";
import type { Checked } from "#lib/importing/check";
import { inWords } from "#lib/importing/left-out";
import { getWords } from "@/app/_i18n/words";
import { Cell, Row, Table } from "@/app/_ui/table";

/** Every row of a file: what would become of it, and why. What was found in a text is never shown, only where and of what kind. */
export async function ReportTable({ rows, language }: { rows: readonly Checked[]; language: Language }) {
  const t = await getWords("exchange");
  return (
    <section className="section stack">
      <h2 id="regels">{t("table")}</h2>
      <Table
        labelledBy="regels"
        columns={[t("columns.line"), t("columns.title"), t("columns.outcome"), t("columns.remarks")]}
      >
        {rows.map(({ line, title, outcome, asDraft, remarks }) => (
          <Row key={line}>
            <Cell>{line}</Cell>
            <Cell under={t("columns.title")}>{title || <span className="soft">{t("untitled")}</span>}</Cell>
            <Cell under={t("columns.outcome")}>
              {t(`outcomes.${outcome}`)}
              {asDraft && outcome !== "there" ? <span className="byline">{t("asDraft")}</span> : null}
            </Cell>
            <Cell under={t("columns.remarks")}>
              {remarks.map((remark) => {
                const words = inWords(remark, language);
                return <p key={words}>{words}</p>;
              })}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
