import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { bookmarkOf } from "#lib/bookmarks/queries";
import { casePath } from "#lib/cases/dutch";
import { getCase } from "#lib/cases/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { PageHeader } from "@/app/_ui/page-header";
import { BookmarkForm } from "../_components/bookmark-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("bookmarks");
  return { title: t("keepTitle") };
}

/** Keeping a case, or changing the note and the day of one that was kept. */
export default async function KeepBookmarkPage({ searchParams }: PageProps<"/bladwijzers/nieuw">) {
  const given = firstValue((await searchParams).casus) ?? "";
  const actor = await requireActor(`/bladwijzers/nieuw?casus=${encodeURIComponent(given)}`);
  if (!/^\d{1,12}$/.test(given)) notFound();
  const found = await orNotFound(getCase(actor, Number(given)));
  if (!found.postedAt) notFound();
  const [existing, t, { common, bookmarks }] = await Promise.all([
    bookmarkOf(actor, found.number),
    getWords("bookmarks"),
    getMessages(),
  ]);
  return (
    <div className="reading">
      <PageHeader title={t("keepTitle")} lead={t("keepLead")} eyebrow={<a href={casePath(found)}>{found.title}</a>} />
      <BookmarkForm
        caseNumber={found.number}
        existing={existing}
        from={new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" })}
        words={{ ...common, ...bookmarks }}
      />
    </div>
  );
}
