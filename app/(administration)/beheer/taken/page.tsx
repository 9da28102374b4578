import type { Metadata } from "next";
import { canTendJobs } from "#lib/jobs/policy";
import { countJobs, listJobs } from "#lib/jobs/queries";
import { listRefusedMails } from "#lib/health/refused-mails";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { AdministrationTabs } from "../_components/tabs";
import { JobLines, RefusedLines } from "./_components/job-lines";
import { QueueCounts } from "./_components/queue-counts";
import { TryAllAgain } from "./_components/try-again";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("running");
  return { title: t("jobs.title") };
}

/** The view by the word that stands for it in the address. */
const views = { open: "open", mislukt: "failed", geweigerd: "refused" } as const;
type ViewWord = keyof typeof views;
const isView = (word: string): word is ViewWord => Object.hasOwn(views, word);

/** What waits, what failed, and what can be done about it. */
export default async function JobsPage({ searchParams }: PageProps<"/beheer/taken">) {
  const actor = await requireAllowed("/beheer/taken", canTendJobs);
  const { toon, na } = await searchParams;
  const asked = firstValue(toon);
  const word = isView(asked) ? asked : "open";
  const view = views[word];
  const after = firstValue(na) || undefined;
  const [counts, page, t, { running, administration, common }, locale] = await Promise.all([
    countJobs(),
    view === "refused"
      ? orNotFound(listRefusedMails(actor, after)).then((mails) => ({ mails, next: mails.next }))
      : orNotFound(listJobs(actor, view, after)).then((jobs) => ({ jobs, next: jobs.next })),
    getWords("running"),
    getMessages(),
    getLocale(),
  ]);
  const words = running.jobs;
  const at = { locale, now: new Date() };
  const here = `/beheer/taken?toon=${word}`;
  const empty = "jobs" in page ? page.jobs.items.length === 0 : page.mails.items.length === 0;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <AdministrationTabs here="jobs" names={administration.tabs} label={administration.tabsLabel} />
      <div className="stack stack-loose">
        <QueueCounts counts={counts} words={words} locale={locale} />
        <section className="stack" aria-labelledby="lijst">
          <h2 id="lijst">{words.views[view]}</h2>
          <nav aria-label={words.show}>
            <ul className="chips">
              {(Object.keys(views) as ViewWord[]).map((one) => (
                <li key={one}>
                  <a
                    className="chip"
                    href={`/beheer/taken?toon=${one}`}
                    aria-current={one === word ? "page" : undefined}
                  >
                    {words.views[views[one]]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {view === "refused" ? <p className="soft">{words.refusedHint}</p> : null}
          {view === "failed"
            ? counts
                .filter(({ failed }) => failed > 0)
                .map(({ queue }) => (
                  <TryAllAgain
                    key={queue}
                    queue={queue}
                    label={t("jobs.tryAll", { queue: words.queues[queue] })}
                    words={common}
                  />
                ))
            : null}
          {empty ? <EmptyState>{words.none[view]}</EmptyState> : null}
          {"jobs" in page ? (
            <JobLines jobs={page.jobs.items} {...at} />
          ) : (
            <RefusedLines mails={page.mails.items} {...at} />
          )}
          <Pager
            label={words.pages}
            next={page.next ? { href: `${here}&na=${page.next}`, label: words.older } : null}
            first={after ? { href: here, label: words.first } : null}
          />
        </section>
      </div>
    </>
  );
}
