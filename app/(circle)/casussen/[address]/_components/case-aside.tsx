import type { ReactNode } from "react";
import { getWords } from "@/app/_i18n/words";
import { domainSlugs } from "#lib/cases/dutch";
import type { WholeCase } from "#lib/cases/queries";
import { practiceSlug, practiceKeys } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { PracticeLens, PracticeList } from "@/app/_ui/ring";
import type { Locale } from "@/app/_ui/time";

interface CaseAsideProps {
  found: Pick<WholeCase, "practices" | "domain" | "firstContact" | "politicalInvolvement" | "audience" | "circle">;
  /** Who is who, below the circumstances. */
  children?: ReactNode;
  names: Record<PracticeKey, string>;
  locale: Locale;
  now: Date;
}

const hrefs = Object.fromEntries(practiceKeys.map((key) => [key, `/praktijken/${practiceSlug(key)}`])) as Record<
  PracticeKey,
  string
>;

/** Beside the case: the practices as a lens, the circumstances. */
export async function CaseAside({ found, children, names }: CaseAsideProps) {
  const t = await getWords("cases");
  const facts: [string, React.ReactNode][] = [];
  if (found.domain)
    facts.push([
      t("domain"),
      <a key="domain" href={`/casussen?domein=${domainSlugs[found.domain]}`}>
        {t(`domains.${found.domain}`)}
      </a>,
    ]);
  if (found.firstContact) facts.push([t("firstContact"), t(`firstContacts.${found.firstContact}`)]);
  if (found.politicalInvolvement)
    facts.push([t("politicalInvolvement"), t(`politicalInvolvements.${found.politicalInvolvement}`)]);
  facts.push([t("audience"), found.circle ? found.circle.name : t(`audiences.${found.audience}`)]);
  return (
    <aside className="stack stack-loose" aria-label={t("about")}>
      <section className="stack stack-tight">
        <h2 className="story-label">{t("lens")}</h2>
        <PracticeLens lit={found.practices} hrefs={hrefs} />
        <PracticeList names={names} lit={found.practices} hrefs={hrefs} unlitNote={t("notInThisCase")} />
      </section>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </aside>
  );
}
