import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import type { WholeCase } from "#lib/cases/queries";
import { commentPath, kindsBySlug, ordersBySlug } from "#lib/comments/dutch";
import { listNamedIn } from "#lib/comments/links";
import { listThread, listThreadAround, listThreadBefore } from "#lib/comments/thread";
import { canShapeTalk } from "#lib/comments/policy";
import { questionsFirstUntil } from "#lib/comments/shaping";
import { newSinceLastRead } from "#lib/comments/reading-position";
import { isModerator } from "#lib/auth/actor";
import { listTakenAlong } from "#lib/comments/taken-along";
import { wholeComments, withNames } from "#lib/comments/whole";
import { readCursor } from "#lib/core/pagination";
import { rulesOf } from "#lib/rearranging/queries";
import { orNotFound } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import type { Locale } from "@/app/_ui/time";
import { toReactie } from "@/app/api/v1/_shapes/reactie";
import { Discussion } from "./discussion";
import { NamedIn } from "./named-in";
import { QuestionsFirst } from "./questions-first";
import { ThreadNotices } from "./thread-notices";
import { TakenAlong } from "./taken-along";
import { TalkChoices } from "./talk-choices";
import type { TalkAddress } from "./talk-address";
import type { DiscussionWords } from "./words";

interface TalkProps {
  found: WholeCase;
  viewer: Viewer;
  address: TalkAddress;
  words: DiscussionWords;
  locale: Locale;
  now: Date;
}

/** Fewer than so many comments need no order. */
const WORTH_ORDERING = 3;

async function pageOf(viewer: Viewer, number: number, { sorteer, soort, linked, after, before }: TalkAddress) {
  const asked = { order: ordersBySlug[sorteer], kind: soort ? kindsBySlug[soort] : undefined };
  if (before) return listThreadBefore(viewer, number, readCursor(before, "bytes", "uuid")[0]);
  const around = linked ? await listThreadAround(viewer, number, linked) : undefined;
  return around ?? listThread(viewer, number, asked, after);
}

/** The discussion under a case: the part of it that the address asks for. */
export async function Talk({ found, viewer, address, words, locale, now }: TalkProps) {
  const [page, t, until, taken, rules, fresh, linksHere] = await Promise.all([
    orNotFound(pageOf(viewer, found.number, address)),
    getWords("cases"),
    questionsFirstUntil(found.number),
    listTakenAlong(viewer, found.number),
    rulesOf(viewer, found.number),
    newSinceLastRead(viewer, found.number),
    listNamedIn(viewer, found.number),
  ]);
  const talk = await getWords("talk");
  const whole = await wholeComments(viewer, page.items);
  const [pinned] = await withNames(viewer, rules.pinned ? [rules.pinned] : []);
  const shaping = canShapeTalk(viewer, found);
  // A link to one comment shows it in the talk.
  const asked = address.linked ? ({ sorteer: "gesprek", soort: "" } as const) : address;
  return (
    <section className="section reading" aria-labelledby="gesprek">
      <h2 id="gesprek">{t("discussion")}</h2>
      {fresh?.first ? (
        <p className="no-print">
          <a href={commentPath(found, fresh.first)}>{talk("newSince", { count: fresh.count })}</a>
        </p>
      ) : null}
      <ThreadNotices rules={{ ...rules, pinned }} found={found} locale={locale} now={now} />
      <TakenAlong found={found} taken={await withNames(viewer, taken)} />
      <QuestionsFirst found={found} until={until} shaping={shaping} locale={locale} now={now} />
      {found.comments >= WORTH_ORDERING || asked.soort ? (
        <TalkChoices path={casePath(found)} asked={asked} words={words} />
      ) : null}
      <Discussion
        key={JSON.stringify(address)}
        caseNumber={found.number}
        owner={found.author.handle}
        initial={{
          comments: whole.map((comment) => toReactie(viewer, comment)),
          next: page.next,
          previous: page.previous,
        }}
        asked={{ sorteer: asked.sorteer, soort: asked.soort }}
        linked={address.linked}
        shaping={shaping}
        readAt={fresh?.readAt.toISOString()}
        locked={rules.locked !== undefined}
        rearrange={isModerator(viewer)}
        onlyQuestions={until !== undefined && !shaping}
        me={viewer.kind === "participant" ? { name: viewer.name, handle: viewer.handle, jobTitle: "" } : undefined}
        unread={viewer.kind === "participant" && viewer.unread > 0}
        words={words}
        locale={locale}
        now={now.toISOString()}
      />
      <NamedIn cases={linksHere} title={talk("namedIn")} />
    </section>
  );
}
