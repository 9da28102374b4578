import type { Metadata } from "next";
import { listHidden } from "#lib/desk/hidden";
import { canModerate } from "#lib/moderation/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { decisionWords } from "../_components/decision-words";
import { MatterLine } from "../_components/matter-line";
import { placeOf } from "../_components/place";
import { ModerationTabs } from "../_components/tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moderation");
  return { title: t("hiddenTitle") };
}

/** What is out of sight by a decision, or until its author changes it. */
export default async function HiddenPage({ searchParams }: PageProps<"/moderatie/verborgen">) {
  const actor = await requireAllowed("/moderatie/verborgen", canModerate);
  const after = firstValue((await searchParams).na) || undefined;
  const [page, t, { moderation, common, residentForm }, locale] = await Promise.all([
    orNotFound(listHidden(actor, after)),
    getWords("moderation"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const words = { decision: decisionWords({ common, moderation }), subjects: residentForm.subjects };
  return (
    <>
      <PageHeader title={t("hiddenTitle")} />
      <ModerationTabs here="hidden" names={moderation.tabs} label={t("tabsLabel")} />
      {page.items.length > 0 ? (
        <ul className="matters matters-alone">
          {page.items.map((item) => (
            <MatterLine key={item.key} item={item} actor={actor} href={placeOf(item)} {...{ t, words, locale, now }} />
          ))}
        </ul>
      ) : (
        <EmptyState>{t("hiddenNone")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: `/moderatie/verborgen?na=${page.next}`, label: t("older") } : null}
        first={after ? { href: "/moderatie/verborgen", label: t("first") } : null}
      />
    </>
  );
}
