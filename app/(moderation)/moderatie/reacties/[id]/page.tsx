import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { commentPath } from "#lib/comments/dutch";
import { getCase } from "#lib/cases/queries";
import { getComment } from "#lib/comments/queries";
import { canModerate } from "#lib/moderation/policy";
import { canRearrange } from "#lib/rearranging/policy";
import { rulesOf } from "#lib/rearranging/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { RearrangeForm } from "../../_components/rearrange-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("rearranging");
  return { title: t("title") };
}

/** What a moderator can do with one comment and its answers. */
export default async function RearrangeCommentPage({ params }: PageProps<"/moderatie/reacties/[id]">) {
  const { id } = await params;
  const actor = await requireAllowed(`/moderatie/reacties/${id}`, canModerate);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  const comment = await orNotFound(getComment(actor, id));
  const found = await orNotFound(getCase(actor, comment.caseNumber));
  const [rules, t, { common, rearranging }] = await Promise.all([
    rulesOf(actor, found.number),
    getWords("rearranging"),
    getMessages(),
  ]);
  const form = { about: { commentId: id }, words: { ...common, ...rearranging } };
  const pinned = rules.pinned?.id === id;
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href={commentPath(found, id)}>{found.title}</a>} />
      <blockquote className="as-written">
        <span className="soft">{t("comment", { name: comment.author.name })}:</span> {comment.body}
      </blockquote>
      {canRearrange(actor, found) ? (
        <div className="stack stack-loose section">
          <RearrangeForm
            {...form}
            key={`pin ${pinned}`}
            deed="pin"
            about={{ commentId: id, pinned: pinned ? "no" : "yes" }}
            label={pinned ? t("unpin") : t("pin")}
            lead={pinned ? t("unpinLead") : t("pinLead")}
          />
          <RearrangeForm {...form} deed="moveComment" label={t("moveComment")} lead={t("moveCommentLead")} elsewhere />
          {comment.parentId ? (
            <RearrangeForm {...form} deed="splitOff" label={t("splitOff")} lead={t("splitOffLead")} />
          ) : null}
        </div>
      ) : (
        <Notice tone="info">{t("own")}</Notice>
      )}
    </div>
  );
}
