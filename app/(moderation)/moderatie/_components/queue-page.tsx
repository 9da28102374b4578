import type { Actor } from "#lib/auth/actor";
import { canDecide } from "#lib/moderation/policy";
import type { QueueItem } from "#lib/moderation/queue";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { QueueCard } from "./queue-item";
import { ModerationTabs } from "./tabs";

interface QueuePageProps {
  actor: Actor;
  items: readonly QueueItem[];
  here: "queue" | "hidden";
}

/** What waits for a decision, or what was hidden. */
export async function QueuePage({ actor, items, here }: QueuePageProps) {
  const [t, { moderation, common, cases }, locale] = await Promise.all([
    getWords("moderation"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  return (
    <>
      <PageHeader
        title={here === "queue" ? t("title") : t("hiddenTitle")}
        lead={here === "queue" ? t("lead") : undefined}
        actions={here === "queue" ? <span className="soft">{t("count", { count: items.length })}</span> : null}
      />
      <ModerationTabs here={here} names={moderation.tabs} label={t("tabsLabel")} />
      {items.length > 0 ? (
        <ul className="card-list">
          {items.map((item) => (
            <QueueCard
              key={item.key}
              item={item}
              mayDecide={canDecide(actor, item)}
              t={t}
              words={{ ...common, ...moderation }}
              questions={{ asked: cases.askedShort, behind: cases.underlyingShort }}
              locale={locale}
              now={now}
            />
          ))}
        </ul>
      ) : (
        <EmptyState>{here === "queue" ? t("none") : t("hiddenNone")}</EmptyState>
      )}
    </>
  );
}
