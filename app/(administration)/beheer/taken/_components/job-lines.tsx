import type { WaitingJob } from "#lib/jobs/queries";
import type { RefusedMail } from "#lib/health/refused-mails";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { Status } from "../../gezondheid/_components/status";
import { cancelJobAction } from "../actions";
import { TryAgain } from "./try-again";

interface Reading {
  locale: Locale;
  now: Date;
}

/** What sort of mail, in words. */
async function kindsOfMail() {
  const { kinds } = (await getMessages()).running.jobs;
  return (kind: string) => (kinds as Record<string, string>)[kind] ?? kinds.other;
}

/** Jobs that are not done, each with what can be done about it. */
export async function JobLines({ jobs, locale, now }: Reading & { jobs: readonly WaitingJob[] }) {
  const [t, { running, common }, kindOf] = await Promise.all([getWords("running"), getMessages(), kindsOfMail()]);
  const words = { ...common, ...running.jobs };
  const levels = { created: "good", active: "good", retry: "watch", failed: "bad" } as const;
  return (
    <ul className="lines">
      {jobs.map(({ id, queue, state, since, due, tries, mail }) => (
        <li key={id} className="line">
          <strong id={`taak-${id}`}>
            {mail ? `${kindOf(mail.kind)} ${t("jobs.to", { to: mail.to })}` : running.jobs.ring}
          </strong>
          <span className="byline">
            <Status
              level={levels[state]}
              words={{ good: words.states[state], watch: words.states.retry, bad: words.states.failed }}
            />{" "}
            · {t("jobs.since", { when: relativeText(since, locale, now) })} · {t("jobs.tries", { count: tries })}
            {state === "retry" && due > now ? <> · {t("jobs.due", { when: relativeText(due, locale, now) })}</> : null}
          </span>
          {state === "active" ? null : (
            <div className="row">
              <TryAgain queue={queue} jobId={id} describedBy={`taak-${id}`} words={words} />
              <AskFirst
                save={cancelJobAction}
                about={{ queue, jobId: id }}
                label={words.cancel}
                sure={words.cancelSure}
                look="quiet"
                describedBy={`taak-${id}`}
                words={words}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Mails that will never be sent. */
export async function RefusedLines({ mails, locale, now }: Reading & { mails: readonly RefusedMail[] }) {
  const [t, kindOf] = await Promise.all([getWords("running"), kindsOfMail()]);
  return (
    <ul className="lines">
      {mails.map(({ id, kind, to, refusedAt, tries }) => (
        <li key={id} className="line">
          <strong>{`${kindOf(kind)} ${t("jobs.to", { to })}`}</strong>
          <span className="byline">
            {t("jobs.refusedAt", { when: relativeText(refusedAt, locale, now) })} · {t("jobs.tries", { count: tries })}
          </span>
        </li>
      ))}
    </ul>
  );
}
