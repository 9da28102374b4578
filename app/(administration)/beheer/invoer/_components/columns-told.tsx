import { domainSlugs } from "#lib/cases/dutch";
import { columns, needed } from "#lib/importing/columns";
import { visibilities } from "#lib/importing/read";
import { practices } from "#lib/practices/practices";
import { getWords } from "@/app/_i18n/words";

/** What a file with cases looks like, in short; docs/export.md has the whole of it. */
export async function ColumnsTold() {
  const t = await getWords("exchange");
  const more = columns.filter((name) => !needed.some((one) => one === name));
  return (
    <section className="card stack" aria-labelledby="kolommen">
      <h2 id="kolommen" className="card-title">
        {t("columnsTitle")}
      </h2>
      <ul className="stack stack-tight">
        <li>{t("columnsNeeded")}</li>
        <li>{t("columnsPractices", { values: practices.map(({ slug }) => slug).join(", ") })}</li>
        <li>{t("columnsDomains", { values: Object.values(domainSlugs).join(", ") })}</li>
        <li>{t("columnsVisibility", { values: visibilities.join(", ") })}</li>
        <li>{t("columnsAuthor")}</li>
        <li>{t("columnsSource")}</li>
        <li>{t("columnsMore", { columns: more.join(", ") })}</li>
      </ul>
    </section>
  );
}
