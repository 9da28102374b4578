import type { Metadata } from "next";
import { PAGE_SIZE } from "#lib/core/pagination";
import { practiceBySlug, practiceSlug, practices } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { tipOrders } from "#lib/tips/choices";
import type { TipOrder } from "#lib/tips/choices";
import { listTips } from "#lib/tips/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { practiceNames } from "@/app/_ui/names";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { PracticeMark } from "@/app/_ui/ring";
import { reportWords } from "./_components/report-words";
import { TipCards } from "./_components/tip-cards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("tips");
  return { title: t("title") };
}

export default async function TipsPage({ searchParams }: PageProps<"/tips">) {
  const actor = await requireActor("/tips");
  const params = await searchParams;
  const practice = practiceBySlug(firstValue(params.werkpraktijk))?.key;
  const order: TipOrder = firstValue(params.sorteer) === "waardevol" ? "valued" : "newest";
  const after = firstValue(params.na) || undefined;
  const [page, t, names, report, locale, { common, tips }] = await Promise.all([
    orNotFound(listTips(actor, practice, after, PAGE_SIZE, order)),
    getWords("tips"),
    practiceNames(),
    reportWords(),
    getLocale(),
    getMessages(),
  ]);
  const address = (to: { practice?: PracticeKey | undefined; order: TipOrder; after?: string }) => {
    const query = new URLSearchParams();
    if (to.practice) query.set("werkpraktijk", practiceSlug(to.practice));
    if (to.order === "valued") query.set("sorteer", "waardevol");
    if (to.after) query.set("na", to.after);
    return `/tips${query.size > 0 ? `?${query.toString()}` : ""}`;
  };
  const here = address({ practice, order });
  const words = { ...common, ...tips };
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      <nav aria-label={t("filter")}>
        <ul className="chips">
          <li>
            <a href={address({ order })} className="chip" aria-current={practice ? undefined : "true"}>
              {t("all")}
            </a>
          </li>
          {practices.map(({ key }) => (
            <li key={key}>
              <a
                href={address({ practice: key, order })}
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
      <nav aria-label={t("order")}>
        <ul className="chips">
          {tipOrders.map((one) => (
            <li key={one}>
              <a
                href={address({ practice, order: one })}
                className="chip"
                aria-current={order === one ? "true" : undefined}
              >
                {t(`orders.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.items.length > 0 ? (
        <TipCards tips={page.items} now={new Date()} {...{ actor, words, report, locale }} />
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: address({ practice, order, after: page.next }), label: t("older") } : null}
        first={after ? { href: here, label: t("first") } : null}
      />
    </div>
  );
}
