import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { Actor } from "#lib/auth/actor";
import { listCases } from "#lib/cases/queries";
import { listNewestComments } from "#lib/comments/queries";
import { countTakenAlong } from "#lib/comments/taken-along";
import { withNames } from "#lib/comments/whole";
import { canMeasure } from "#lib/measures/policy";
import { listMeasures } from "#lib/measures/queries";
import { presentHandle } from "#lib/merging/queries";
import { canModerate } from "#lib/moderation/policy";
import { getParticipant } from "#lib/participants/queries";
import { listInterests } from "#lib/welcome/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Initials } from "@/app/_ui/initials";
import { PageHeader } from "@/app/_ui/page-header";
import { dayText, listText } from "@/app/_ui/time";
import { Measures } from "@/app/(moderation)/moderatie/_components/measures";
import { CaseLines } from "../../casussen/_components/case-lines";
import { cardWords } from "../../casussen/_components/card-words";
import { Block } from "./_components/block";
import { CommentLines } from "../../casussen/_components/comment-lines";

type Props = PageProps<"/deelnemers/[handle]">;

const COMMENTS = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params;
  const actor = await requireActor(`/deelnemers/${handle}`);
  const { name } = await participantAt(actor, handle);
  return { title: name };
}

/** Whoever went on in another account of theirs is found under the address of that one. */
async function participantAt(actor: Actor, handle: string) {
  const present = await presentHandle(handle);
  if (present) redirect(`/deelnemers/${present}`);
  return orNotFound(getParticipant(actor, handle));
}

export default async function ParticipantPage({ params }: Props) {
  const { handle } = await params;
  const actor = await requireActor(`/deelnemers/${handle}`);
  const person = await participantAt(actor, handle);
  const mayMeasure = canMeasure(actor, person);
  const [cases, comments, taken, measures, interests, t, talk, joining, moderationWords, words, { common }] =
    await Promise.all([
      listCases(actor, { authorId: person.id }),
      listNewestComments(actor, { authorId: person.id }, COMMENTS).then((rows) => withNames(actor, rows)),
      countTakenAlong(actor, person.id),
      mayMeasure ? listMeasures(actor, person.id) : undefined,
      listInterests(actor, person.id),
      getWords("participants"),
      getWords("talk"),
      getWords("joining"),
      getWords("moderation"),
      cardWords(),
      getMessages(),
    ]);
  const { name } = person;
  const practices = interests.map((practice) => common.practiceShort[practice]);
  return (
    <>
      <PageHeader
        eyebrow={t("role", { role: person.role })}
        title={
          <span className="row">
            <Initials name={name} large /> {name}
          </span>
        }
        lead={[person.jobTitle, person.organisation.name].filter(Boolean).join(" · ")}
        actions={actor.id === person.id ? <LinkButton href="/profiel">{t("edit")}</LinkButton> : null}
      />
      <div className="with-aside">
        <div className="stack stack-loose">
          <section className="stack" aria-labelledby="casussen">
            <h2 id="casussen">{t("cases", { name })}</h2>
            {cases.items.length > 0 ? (
              <CaseLines items={cases.items} words={words} />
            ) : (
              <EmptyState>{t("noCases")}</EmptyState>
            )}
          </section>
          <section className="stack" aria-labelledby="reacties">
            <h2 id="reacties">{t("comments")}</h2>
            {comments.length > 0 ? (
              <CommentLines comments={comments} on={t("onCase")} locale={words.locale} now={words.now} />
            ) : (
              <EmptyState>{t("noComments")}</EmptyState>
            )}
          </section>
        </div>
        <aside className="stack stack-loose" aria-label={t("about", { name })}>
          <div className="stack stack-tight">
            {person.about ? <p className="as-written">{person.about}</p> : null}
            {practices.length > 0 ? (
              <p>{joining("welcome.interests", { practices: listText(practices, words.locale) })}</p>
            ) : null}
            {taken > 0 ? <p>{talk("takenTimes", { count: taken })}</p> : null}
            <p className="soft small">{t("since", { at: dayText(person.joinedAt, words.locale, words.now) })}</p>
          </div>
          <Block actor={actor} person={person} />
          {canModerate(actor) ? (
            <a href={`/moderatie/deelnemers/${person.handle}`}>{moderationWords("person.before")}</a>
          ) : null}
          {measures ? (
            <Measures participantId={person.id} measures={measures} locale={words.locale} now={words.now} />
          ) : null}
        </aside>
      </div>
    </>
  );
}
