import type { Actor } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { listCases, listDrafts } from "#lib/cases/queries";
import { cardWords } from "@/app/(circle)/casussen/_components/card-words";
import { CaseLines } from "@/app/(circle)/casussen/_components/case-lines";
import { getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { relativeText } from "@/app/_ui/time";
import { FirstSteps } from "./first-steps";
import { ForYou } from "./for-you";

/** Shown of each list; the rest is one click away. */
const NEW = 6;
const WAITING = 4;

const firstName = (name: string) => name.split(" ")[0] ?? name;

/** What is new, who waits for you, and what you left unfinished. */
export async function ParticipantHome({ actor }: { actor: Actor }) {
  const [fresh, waiting, drafts, t, words] = await Promise.all([
    listCases(actor, { postedAfter: actor.newSince ?? undefined, notBy: actor.id }, undefined, NEW),
    listCases(actor, { uncommented: true, notBy: actor.id }, undefined, WAITING),
    listDrafts(actor),
    getWords("home"),
    cardWords(),
  ]);
  // Never an empty page: who missed nothing gets the newest.
  const newest = fresh.items.length > 0 ? fresh : await listCases(actor, {}, undefined, NEW);
  const write = (
    <LinkButton href="/casussen/nieuw" look="primary">
      {t("newCase")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("hello", { name: firstName(actor.name) })} actions={write} />
      <div className="with-aside">
        <div className="stack stack-loose">
          <FirstSteps actor={actor} />
          <ForYou actor={actor} />
          <section className="stack" aria-labelledby="nieuw">
            <h2 id="nieuw">{actor.newSince ? t("newTitle") : t("newFirst")}</h2>
            {fresh.items.length === 0 ? <p className="soft">{t("newNone")}</p> : null}
            <CaseLines items={newest.items} words={words} />
            <p>
              <a href="/casussen">{t("newMore")}</a>
            </p>
          </section>
          <section className="stack" aria-labelledby="wacht">
            <h2 id="wacht">{t("waitingTitle")}</h2>
            {waiting.items.length > 0 ? (
              <>
                <p className="soft">{t("waitingLead")}</p>
                <CaseLines items={waiting.items} words={words} />
              </>
            ) : (
              <EmptyState>{t("waitingNone")}</EmptyState>
            )}
          </section>
        </div>
        <section className="stack" aria-labelledby="concepten">
          <h2 id="concepten" className="aside-title">
            {t("draftsTitle")}
          </h2>
          {drafts.length > 0 ? (
            <ul className="lines">
              {drafts.map((draft) => (
                <li key={draft.number} className="line">
                  <a href={`${casePath(draft)}/bewerken`}>{draft.title || words.t("untitled")}</a>
                  <span className="byline">
                    {t("draftChanged", { at: relativeText(draft.changedAt, words.locale, words.now) })}
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState>{t("draftsNone")}</EmptyState>
          )}
          <p className="small">
            <a href="/casussen/concepten">{t("draftsAll")}</a>
          </p>
        </section>
      </div>
    </>
  );
}
