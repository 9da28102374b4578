import type { Metadata } from "next";
import { NotFound, unwrap } from "#lib/core/errors";
import { COUNTED_MATTERS } from "#lib/desk/choices";
import { getMatter } from "#lib/desk/matter";
import { countQueue, listQueue } from "#lib/desk/queue";
import { listTemplates } from "#lib/desk/templates";
import { canModerate } from "#lib/moderation/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Disclosure } from "@/app/_ui/disclosure";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { queueIn, queueQuery } from "./_components/address";
import { decisionWords } from "./_components/decision-words";
import { HideTogether } from "./_components/hide-together";
import { MatterLine } from "./_components/matter-line";
import { MatterPane } from "./_components/matter-pane";
import { QueueFilters } from "./_components/queue-filters";
import { Said } from "./_components/said";
import { Shortcuts } from "./_components/shortcuts";
import { ModerationTabs } from "./_components/tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moderation");
  return { title: t("title") };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What waits for a moderator: the list, and beside it the item in focus. */
export default async function ModerationPage({ searchParams }: PageProps<"/moderatie">) {
  const actor = await requireAllowed("/moderatie", canModerate);
  const params = await searchParams;
  const { filter, after, focus } = queueIn(params);
  const [page, open, templates, t, { moderation, common, residentForm, refusals }, locale] = await Promise.all([
    orNotFound(listQueue(actor, filter, after)),
    countQueue(actor, filter),
    listTemplates(actor, actor.language),
    getWords("moderation"),
    getMessages(),
    getLocale(),
  ]);
  // A request has a page of its own: what opens by itself is something to judge.
  const wanted = focus && uuid.test(focus) ? focus : page.items.find(({ request }) => !request)?.id;
  const matter = wanted ? await inFocus(getMatter(actor, wanted)) : undefined;
  const now = new Date();
  const listed = { na: after };
  const listQuery = queueQuery(filter, listed);
  // What is in focus and not on this page comes first, so that nobody loses what they were at.
  const items = matter && !page.items.some(({ id }) => id === matter.id) ? [matter, ...page.items] : page.items;
  const words = { decision: decisionWords({ common, moderation }), subjects: residentForm.subjects };
  const { together } = moderation;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <span className="soft">
              {t("count", { count: Math.min(open, COUNTED_MATTERS), many: String(open > COUNTED_MATTERS) })}
            </span>
            <Shortcuts words={moderation.keys} closeLabel={common.close} />
          </>
        }
      />
      <ModerationTabs here="queue" names={moderation.tabs} label={t("tabsLabel")} />
      <Said params={params} />
      <Disclosure summary={t("filters.label")} open={Object.values(filter).some(Boolean)}>
        <QueueFilters filter={filter} />
      </Disclosure>
      {focus && !matter ? <Notice tone="info">{t("gone")}</Notice> : null}
      {items.length > 0 ? (
        <>
          <ul className="matters" aria-label={t("list")}>
            {items.map((item) => (
              <MatterLine
                key={item.key}
                item={item}
                actor={actor}
                href={`/moderatie${queueQuery(filter, { ...listed, zaak: item.id! })}#in-beeld`}
                query={listQuery}
                pane={
                  matter && item.id === matter.id ? (
                    <MatterPane
                      matter={matter}
                      actor={actor}
                      words={words.decision}
                      templates={templates}
                      query={queueQuery(filter, { ...listed, zaak: matter.id! })}
                      listQuery={listQuery}
                      locale={locale}
                      now={now}
                    />
                  ) : undefined
                }
                {...{ t, words, locale, now }}
              />
            ))}
          </ul>
          <Pager
            label={t("pages")}
            next={page.next ? { href: `/moderatie${queueQuery(filter, { na: page.next })}`, label: t("older") } : null}
            first={after ? { href: `/moderatie${queueQuery(filter)}`, label: t("first") } : null}
          />
          <Disclosure summary={t("together.title")} open={firstValue(params.fout) === "nothingTicked"}>
            <HideTogether
              titles={Object.fromEntries(items.map(({ id, title }) => [id!, title]))}
              plain={`/moderatie/samen${listQuery}`}
              words={{
                formMistakes: common.formMistakes,
                offline: common.offline,
                ...{ lead: together.lead, reason: together.reason, hide: together.hide, left: together.left },
                ...{ own: together.own, reload: together.reload, failed: moderation.failed },
                refusals: {
                  own: together.own,
                  notFound: refusals.notFound,
                  verdictDoesNotFit: refusals.verdictDoesNotFit,
                  appealWaits: refusals.appealWaits,
                },
              }}
              done={{
                none: t("together.done", { count: 0 }),
                one: t("together.done", { count: 1 }),
                other: t("together.done", { count: 2 }).replace("2", "{count}"),
              }}
            />
          </Disclosure>
        </>
      ) : (
        <EmptyState>{Object.values(filter).some(Boolean) ? t("noneFound") : t("none")}</EmptyState>
      )}
    </>
  );
}

/** What a colleague decided meanwhile is simply no longer in focus. */
async function inFocus<T>(query: Promise<T>): Promise<T | undefined> {
  try {
    return await query;
  } catch (thrown) {
    if (unwrap(thrown) instanceof NotFound) return undefined;
    throw thrown;
  }
}
