import type { Metadata } from "next";
import { listLog, listModerators } from "#lib/logbook/queries";
import { canModerate, canReadLog } from "#lib/moderation/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { AdministrationTabs } from "@/app/(administration)/beheer/_components/tabs";
import { ModerationTabs } from "../_components/tabs";
import { LogFilterForm } from "./_components/log-filter";
import { LogTable } from "./_components/log-table";
import { addressOf, selectionOf } from "./_components/selection";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("log");
  return { title: t("title") };
}

export default async function LogPage({ searchParams }: PageProps<"/moderatie/logboek">) {
  const actor = await requireAllowed("/moderatie/logboek", canReadLog);
  const params = await searchParams;
  const filter = selectionOf(params);
  const after = firstValue(params.na) || undefined;
  const [page, moderators, t, { administration, moderation }, locale] = await Promise.all([
    orNotFound(listLog(actor, filter, after)),
    listModerators(actor),
    getWords("log"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead")} <a href="/over/jaaroverzicht">{t("yearly")}</a>
          </>
        }
      />
      {canModerate(actor) ? (
        <ModerationTabs here="log" names={moderation.tabs} label={moderation.tabsLabel} />
      ) : (
        <AdministrationTabs here="log" names={administration.tabs} label={administration.tabsLabel} />
      )}
      <LogFilterForm filter={filter} moderators={moderators} />
      {page.items.length > 0 ? (
        <LogTable lines={page.items} locale={locale} now={new Date()} />
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: addressOf(filter, page.next), label: t("older") } : null}
        first={after ? { href: addressOf(filter), label: t("first") } : null}
      />
    </>
  );
}
