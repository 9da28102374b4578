import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { listAttachments } from "#lib/attachments/queries";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canRevise, canShare } from "#lib/cases/policy";
import { getCase } from "#lib/cases/queries";
import { typedCase } from "#lib/cases/typed";
import { alsoWriting, unsavedFor } from "#lib/cases/working-copies";
import { listOwnCircles } from "#lib/circles/queries";
import { firstValue } from "@/app/_ui/address";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { toBijlage } from "@/app/api/v1/_shapes/bijlage";
import { CaseForm } from "../../_components/case-form";
import { caseFormWords } from "../../_components/case-form-words";
import { reviseCaseAction } from "../../actions";
import { attachmentWords } from "./_components/attachment-words";
import { AttachmentsBlock } from "./_components/attachments-block";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("caseForm");
  return { title: t("editTitle") };
}

export default async function EditCasePage({ params, searchParams }: PageProps<"/casussen/[address]/bewerken">) {
  const { address } = await params;
  const { opgeslagen, concept } = await searchParams;
  const fromSaved = opgeslagen !== undefined;
  const asked = firstValue(concept);
  const path = `/casussen/${address}/bewerken`;
  const actor = await requireActor(asked ? `${path}?concept=${asked}` : path);
  const number = numberOf(address) ?? notFound();
  const existing = await orNotFound(getCase(actor, number));
  if (!canRevise(actor, existing)) forbidden();
  const [t, w, a, words, ofAttachments, attached, circles, unsaved, writers, locale] = await Promise.all([
    getWords("caseForm"),
    getWords("writing"),
    getWords("attachments"),
    caseFormWords(),
    attachmentWords(),
    listAttachments(actor, number),
    listOwnCircles(actor),
    fromSaved ? undefined : unsavedFor(actor, number, asked),
    alsoWriting(actor, number),
    getLocale(),
  ]);
  const now = new Date();
  // Who begins again writes under a new key: the unsaved text stays among the drafts.
  const version = unsaved?.baseVersion ?? existing.version;
  return (
    <>
      <PageHeader title={t("editTitle")} eyebrow={<a href={casePath(existing)}>{existing.title || t("untitled")}</a>} />
      {existing.publishedAt && !existing.publicWritten ? <Notice tone="warning">{t("publishedAgain")}</Notice> : null}
      {writers.length > 0 ? <Notice tone="info">{w("alsoWriting", { names: writers.join(", ") })}</Notice> : null}
      <CaseForm
        words={words}
        save={reviseCaseAction}
        circles={circles}
        begin={unsaved ? typedCase(unsaved.content) : existing}
        existing={{
          number,
          version,
          posted: existing.postedAt !== null,
          own: canShare(actor, existing),
        }}
        writing={{
          writer: actor.id,
          key: unsaved?.key,
          number,
          baseVersion: version,
          sequence: unsaved?.sequence ?? 0,
          startOver: `${path}?opgeslagen`,
          empty: fromSaved,
          restored: unsaved && { text: exactText(unsaved.savedAt, locale, now), at: unsaved.savedAt.getTime() },
          locale,
        }}
      />
      <AttachmentsBlock
        caseNumber={number}
        begin={attached.map(toBijlage)}
        title={a("title")}
        words={ofAttachments}
        locale={locale}
      />
    </>
  );
}
