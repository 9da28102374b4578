import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePath } from "#lib/cases/dutch";
import { getCase } from "#lib/cases/queries";
import { commentPath } from "#lib/comments/dutch";
import { getComment } from "#lib/comments/queries";
import { wholeComment } from "#lib/comments/whole";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { FormattedText } from "@/app/_ui/formatted-text";
import { practiceNames } from "@/app/_ui/names";
import { PageHeader } from "@/app/_ui/page-header";
import { TipForm } from "../_components/tip-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("tips");
  return { title: t("makeTitle") };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Making a tip of a case or a comment: its words on top, one's own below. */
export default async function NewTipPage({ searchParams }: PageProps<"/tips/nieuw">) {
  const params = await searchParams;
  const [given, id] = [firstValue(params.casus) ?? "", firstValue(params.reactie)];
  const actor = await requireActor(
    `/tips/nieuw?casus=${encodeURIComponent(given)}${id ? `&reactie=${encodeURIComponent(id)}` : ""}`,
  );
  if (!/^\d{1,12}$/.test(given) || (id && !uuid.test(id))) notFound();
  const found = await orNotFound(getCase(actor, Number(given)));
  const comment = id ? await orNotFound(getComment(actor, id)) : undefined;
  if (!found.postedAt || (comment && comment.caseNumber !== found.number)) notFound();
  const [whole, t, names, { common, tips }] = await Promise.all([
    comment && wholeComment(actor, comment),
    getWords("tips"),
    practiceNames(),
    getMessages(),
  ]);
  const said = whole?.pieces?.map(({ text }) => text).join("") ?? whole?.body ?? found.tip;
  return (
    <div className="reading">
      <PageHeader
        title={t("makeTitle")}
        lead={t("makeLead")}
        eyebrow={<a href={comment ? commentPath(found, comment.id) : casePath(found)}>{found.title}</a>}
      />
      {said ? (
        <blockquote className="quote section-small" lang="nl">
          {comment ? <p className="as-written">{said}</p> : <FormattedText text={said} />}
        </blockquote>
      ) : null}
      <TipForm
        source={{ caseNumber: found.number, commentId: comment?.id ?? null, submissionKey: randomUUID() }}
        practices={found.practices}
        names={names}
        words={{ ...tips, formMistakes: common.formMistakes, offline: common.offline }}
      />
    </div>
  );
}
