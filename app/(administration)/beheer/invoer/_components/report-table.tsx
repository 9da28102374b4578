import type { Language } from "#lib/core/messages";
import type { Checked } from "#lib/importing/check";
import { inWords } from "#lib/importing/left-out";
import { getWords } from "@/app/_i18n/words";

/** Every row of a file: what would become of it, and why. What was found in a text is never shown, only where and of what kind. */
export async function ReportTable({ rows, language }: { rows: readonly Checked[]; language: Language }) {
  const t = await getWords("exchange");
  return (
    <section className="section stack">
      <h2 id="regels">{t("table")}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="regels">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("columns.line")}</th>
              <th scope="col">{t("columns.title")}</th>
              <th scope="col">{t("columns.outcome")}</th>
              <th scope="col">{t("columns.remarks")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, title, outcome, asDraft, remarks }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>{title || <span className="soft">{t("untitled")}</span>}</td>
                <td>
                  {t(`outcomes.${outcome}`)}
                  {asDraft && outcome !== "there" ? <span className="byline">{t("asDraft")}</span> : null}
                </td>
                <td>
                  {remarks.map((remark) => {
                    const words = inWords(remark, language);
                    return <p key={words}>{words}</p>;
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
