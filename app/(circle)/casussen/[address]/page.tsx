import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getWords } from "@/app/_i18n/words";
import { listAttachments } from "#lib/attachments/queries";
import { isModerator } from "#lib/auth/actor";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canRevise } from "#lib/cases/policy";
import { getCase } from "#lib/cases/queries";
import { keptFromVisitors } from "#lib/cases/story";
import { listReadOn } from "#lib/cases/like-places";
import { coAuthorsOf } from "#lib/co-authors/queries";
import { lastDecision } from "#lib/moderation/queries";
import { mergedInto } from "#lib/rearranging/queries";
import { env } from "#lib/core/env";
import { getLocale } from "@/app/_i18n/locale";
import { practiceNames } from "@/app/_ui/names";
import { exactText } from "@/app/_ui/time";
import { CaseAside } from "./_components/case-aside";
import { CaseAttachments } from "./_components/case-attachments";
import { CaseCollections } from "./_components/case-collections";
import { CaseHeader } from "./_components/case-header";
import { CaseNotices } from "./_components/case-notices";
import { Roles } from "./_components/roles";
import { CaseStory } from "./_components/case-story";
import { discussionWords } from "./_components/discussion-words";
import { FollowCase } from "./_components/follow-case";
import { FollowUps } from "./_components/follow-ups";
import { RelatedCases } from "./_components/related-cases";
import { Talk } from "./_components/talk";
import { readTalkAddress } from "./_components/talk-address";
import { Transfers } from "./_components/transfers";

type Props = PageProps<"/casussen/[address]">;

/** What was asked besides the address, such as which comment: it goes along to the right address. */
function queryOf(asked: Awaited<Props["searchParams"]>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
}

async function findCase(params: Props["params"], asked: Awaited<Props["searchParams"]>) {
  const { address } = await params;
  const number = numberOf(address) ?? notFound();
  const viewer = await getViewer();
  const found = await orNotFound(
    getCase(viewer, number).catch(async (error: unknown) => {
      const instead = await mergedInto(viewer, number);
      if (instead) permanentRedirect(casePath(instead) + queryOf(asked));
      throw error;
    }),
  );
  if (casePath(found) !== `/casussen/${address}`) permanentRedirect(casePath(found) + queryOf(asked));
  return { viewer, found };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { address } = await params;
  const number = numberOf(address);
  if (!number) return {};
  const viewer = await getViewer();
  const found = await getCase(viewer, number).catch(() => undefined);
  if (!found) return {};
  return {
    title: found.title,
    ...(found.publishedAt
      ? {
          description: found.underlyingQuestion || found.askedQuestion || undefined,
          openGraph: { type: "article", title: found.title },
        }
      : { robots: { index: false } }),
  };
}

export default async function CasePage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const { viewer, found } = await findCase(params, asked);
  const own = canRevise(viewer, found);
  const [coAuthors, attachments, readOn, decision, t, names, locale, words] = await Promise.all([
    coAuthorsOf(found.number),
    listAttachments(viewer, found.number),
    listReadOn(viewer, found),
    own || isModerator(viewer) ? lastDecision({ caseNumber: found.number }) : undefined,
    getWords("cases"),
    practiceNames(),
    getLocale(),
    discussionWords(),
  ]);
  const now = new Date();
  const about = { found, names, locale, now };
  return (
    <article>
      <p className="print-only small">
        {env.APP_URL + casePath(found)} · {exactText(now, locale, now)}
      </p>
      <CaseNotices
        found={found}
        own={own}
        shared={coAuthors.length > 0}
        decision={decision}
        locale={locale}
        now={now}
      />
      <CaseHeader
        {...about}
        viewer={viewer}
        coAuthors={coAuthors}
        words={words}
        lastDecisionId={decision?.id ?? null}
      />
      <div className="with-aside">
        <CaseStory texts={found} participantsOnly={keptFromVisitors(viewer, found)} />
        <CaseAside {...about}>
          <Roles found={found} viewer={viewer} />
          {found.postedAt ? <FollowCase found={found} viewer={viewer} /> : null}
          {found.postedAt ? <CaseCollections found={found} viewer={viewer} /> : null}
        </CaseAside>
      </div>
      <CaseAttachments attachments={attachments} writeAt={own ? `${casePath(found)}/bewerken#bijlagen` : undefined} />
      {found.publishedAt ? (
        <p className="section small no-print">
          <a href={`/gaat-een-casus-over-jou?casus=${found.number}`}>{t("aboutYou")}</a>
        </p>
      ) : null}
      {found.postedAt ? (
        <>
          <FollowUps found={found} viewer={viewer} locale={locale} now={now} />
          <Transfers found={found} viewer={viewer} locale={locale} now={now} />
        </>
      ) : null}
      {found.postedAt ? <Talk {...{ found, viewer, words, locale, now }} address={readTalkAddress(asked)} /> : null}
      <RelatedCases {...readOn} names={names} />
    </article>
  );
}
