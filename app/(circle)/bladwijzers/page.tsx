import type { Metadata } from "next";
import { listBookmarks } from "#lib/bookmarks/queries";
import { casePath } from "#lib/cases/dutch";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { RelativeTime } from "@/app/_ui/relative-time";
import { dayText } from "@/app/_ui/time";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("bookmarks");
  return { title: t("title") };
}

/** The cases one keeps to come back to. Nobody else sees them. */
export default async function BookmarksPage({ searchParams }: PageProps<"/bladwijzers">) {
  const actor = await requireActor("/bladwijzers");
  const after = firstValue((await searchParams).na) || undefined;
  const [page, t, locale] = await Promise.all([
    orNotFound(listBookmarks(actor, after)),
    getWords("bookmarks"),
    getLocale(),
  ]);
  const now = new Date();
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      {page.items.length > 0 ? (
        <ul className="lines">
          {page.items.map(({ id, note, remindOn, madeAt, case: subject }) => (
            <li key={id} className="line">
              <a href={casePath(subject)} lang="nl">
                {subject.title}
              </a>
              {note ? (
                <p className="as-written" lang="nl">
                  {note}
                </p>
              ) : null}
              <span className="byline">
                <RelativeTime at={madeAt} locale={locale} now={now} />
                {remindOn ? ` · ${t("remind", { day: dayText(new Date(`${remindOn}T12:00:00Z`), locale, now) })}` : ""}
                {" · "}
                <a href={`/bladwijzers/nieuw?casus=${subject.number}`}>{t("change")}</a>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: `/bladwijzers?na=${page.next}`, label: t("older") } : null}
        first={after ? { href: "/bladwijzers", label: t("first") } : null}
      />
    </div>
  );
}
