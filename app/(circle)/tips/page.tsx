import type { Metadata } from "next";
import { practiceBySlug, practiceSlug, practices } from "#lib/practices/practices";
import { listTips } from "#lib/tips/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { practiceNames } from "@/app/_ui/names";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { PracticeMark } from "@/app/_ui/ring";
import { TipCards } from "./_components/tip-cards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("tips");
  return { title: t("title") };
}

export default async function TipsPage({ searchParams }: PageProps<"/tips">) {
  const actor = await requireActor("/tips");
  const params = await searchParams;
  const practice = practiceBySlug(firstValue(params.werkpraktijk))?.key;
  const after = firstValue(params.na) || undefined;
  const [page, t, names, locale] = await Promise.all([
    orNotFound(listTips(actor, practice, after)),
    getWords("tips"),
    practiceNames(),
    getLocale(),
  ]);
  const here = practice ? `/tips?werkpraktijk=${practiceSlug(practice)}` : "/tips";
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      <nav aria-label={t("filter")}>
        <ul className="chips">
          <li>
            <a href="/tips" className="chip" aria-current={practice ? undefined : "true"}>
              {t("all")}
            </a>
          </li>
          {practices.map(({ key, slug }) => (
            <li key={key}>
              <a
                href={`/tips?werkpraktijk=${slug}`}
                className={`chip chip-practice practice-${key}`}
                aria-current={practice === key ? "true" : undefined}
              >
                <PracticeMark practice={key} />
                {names[key]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.items.length > 0 ? (
        <TipCards tips={page.items} from={t("from")} locale={locale} now={new Date()} />
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: `${here}${practice ? "&" : "?"}na=${page.next}`, label: t("older") } : null}
        first={after ? { href: here, label: t("first") } : null}
      />
    </div>
  );
}
