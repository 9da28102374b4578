import type { Metadata } from "next";
import { canModerate } from "#lib/moderation/policy";
import { listNotifications } from "#lib/notifications/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { bellAddress, bellChoice } from "./_components/bell-address";
import { BellFilter } from "./_components/bell-filter";
import { BellLine } from "./_components/bell-line";
import { MarkRead } from "./_components/mark-read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("notifications");
  return { title: t("title") };
}

export default async function NotificationsPage({ searchParams }: PageProps<"/meldingen">) {
  const actor = await requireActor("/meldingen");
  const { na, toon, soort } = await searchParams;
  const after = firstValue(na) || undefined;
  const choice = bellChoice(firstValue(toon), firstValue(soort));
  const [page, t, locale] = await Promise.all([
    orNotFound(listNotifications(actor, after, choice)),
    getWords("notifications"),
    getLocale(),
  ]);
  const now = new Date();
  const chosen = choice.unread || choice.topic !== undefined;
  return (
    <div className="reading">
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead")} <a href="/profiel/berichten">{t("preferences")}</a>
          </>
        }
        actions={actor.unread > 0 ? <MarkRead back={bellAddress(choice)} label={t("readAll")} /> : null}
      />
      <BellFilter {...choice} moderates={canModerate(actor)} />
      {page.items.length > 0 ? (
        <ul className="lines section-small">
          {page.items.map((notification) => (
            <BellLine
              key={notification.id}
              notification={notification}
              back={bellAddress(choice, after)}
              locale={locale}
              now={now}
            />
          ))}
        </ul>
      ) : (
        <EmptyState>{t(chosen || after ? "noneLeft" : "none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: bellAddress(choice, page.next), label: t("older") } : null}
        first={after ? { href: bellAddress(choice), label: t("first") } : null}
      />
    </div>
  );
}
