import type { Metadata } from "next";
import { listCases } from "#lib/cases/queries";
import { canFacilitate, canJoin, facilitationWaits } from "#lib/circles/policy";
import { getCircle, listMembers } from "#lib/circles/queries";
import { listNewestComments } from "#lib/comments/queries";
import { withNames } from "#lib/comments/whole";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Icon } from "@/app/_ui/icon";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { FacilitationWaits } from "@/app/_frame/waiting-role";
import { PeopleList } from "../../_people/people-list";
import { CaseCards } from "../../casussen/_components/case-card";
import { cardWords } from "../../casussen/_components/card-words";
import { CommentLines } from "../../casussen/_components/comment-lines";
import { AddColleague } from "../../_people/add-colleague";
import { addToCircleAction } from "../actions";
import { CircleLinks } from "./_components/circle-links";
import { JoinCircle, RemoveMember } from "./_components/membership";

type Props = PageProps<"/leerkringen/[slug]">;

const COMMENTS = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const actor = await requireActor(`/leerkringen/${slug}`);
  const { name } = await orNotFound(getCircle(actor, slug));
  return { title: name };
}

export default async function CirclePage({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(`/leerkringen/${slug}`);
  const circle = await orNotFound(getCircle(actor, slug));
  const [cases, members, comments, t, words, messages] = await Promise.all([
    listCases(actor, { circleId: circle.id }),
    listMembers(circle.id),
    listNewestComments(actor, { circleId: circle.id }, COMMENTS).then((rows) => withNames(actor, rows)),
    getWords("circles"),
    cardWords(),
    getMessages(),
  ]);
  const facilitates = canFacilitate(actor, circle);
  const formWords = { ...messages.common, ...messages.circles };
  const others = members.filter(({ id }) => id !== circle.facilitatorId);
  return (
    <>
      <PageHeader
        eyebrow={<a href="/leerkringen">{t("back")}</a>}
        title={circle.name}
        lead={circle.purpose}
        actions={
          circle.member ? (
            <LinkButton href={`/casussen/nieuw?leerkring=${slug}`} look="primary">
              {t("newCase")}
            </LinkButton>
          ) : canJoin(actor, circle) && !circle.removed ? (
            <JoinCircle circleId={circle.id} words={formWords} />
          ) : null
        }
      />
      {circle.removed ? <Notice>{messages.refusals.circleRemoved}</Notice> : null}
      {facilitationWaits(actor, circle) ? <FacilitationWaits actor={actor} path={`/leerkringen/${slug}`} /> : null}
      <div className="with-aside">
        <div className="stack stack-loose">
          <section className="stack" aria-labelledby="casussen">
            <h2 id="casussen">{t("casesTitle")}</h2>
            {cases.items.length > 0 ? (
              <CaseCards items={cases.items} words={words} heading="h3" />
            ) : (
              <EmptyState>{t("noCases")}</EmptyState>
            )}
          </section>
          <section className="stack" aria-labelledby="reacties">
            <h2 id="reacties">{t("commentsTitle")}</h2>
            {comments.length > 0 ? (
              <CommentLines
                comments={comments}
                on={messages.participants.onCase}
                withAuthor
                locale={words.locale}
                now={words.now}
              />
            ) : (
              <EmptyState>{t("noComments")}</EmptyState>
            )}
          </section>
        </div>
        <aside className="stack stack-loose" aria-label={t("membersTitle")}>
          <p className="row small">
            <span className="kind">
              {circle.open ? null : <Icon name="lock" />}
              {circle.open ? t("open") : t("closed")}
            </span>
            <span className="soft">{t("members", { count: members.length })}</span>
          </p>
          <section className="stack stack-tight">
            <h2 className="aside-title">{t("facilitator")}</h2>
            <PeopleList people={members.filter(({ id }) => id === circle.facilitatorId)} />
          </section>
          <section className="stack stack-tight">
            <h2 className="aside-title">{t("membersTitle")}</h2>
            {facilitates ? (
              <ul className="people">
                {others.map((member) => (
                  <li key={member.id} className="row row-apart">
                    <a href={`/deelnemers/${member.handle}`}>{member.name}</a>
                    <RemoveMember
                      circleId={circle.id}
                      participantId={member.id}
                      label={t("removeWho", { name: member.name })}
                      words={formWords}
                    />
                  </li>
                ))}
              </ul>
            ) : (
              <PeopleList people={others} />
            )}
          </section>
          {facilitates ? (
            <AddColleague
              save={addToCircleAction}
              subject={{ name: "circleId", value: circle.id }}
              words={{
                ...formWords,
                who: formWords.addLabel,
                button: formWords.add,
                hint: formWords.addHint,
                none: formWords.addNone,
                searching: formWords.addSearching,
              }}
            />
          ) : null}
          {facilitates ? <CircleLinks circleId={circle.id} /> : null}
          {circle.member && !facilitates ? (
            <RemoveMember
              circleId={circle.id}
              participantId={actor.id}
              label={t("leave")}
              sure={t("leaveSure")}
              words={formWords}
            />
          ) : null}
        </aside>
      </div>
    </>
  );
}
