import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getWords } from "@/app/_i18n/words";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canRevise } from "#lib/cases/policy";
import { getCase } from "#lib/cases/queries";
import { listOwnCircles } from "#lib/circles/queries";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { CaseForm } from "../../_components/case-form";
import { WritingHelp } from "../../_components/writing-help";
import { caseFormWords } from "../../_components/case-form-words";
import { reviseCaseAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("caseForm");
  return { title: t("editTitle") };
}

export default async function EditCasePage({ params }: PageProps<"/casussen/[address]/bewerken">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/bewerken`);
  const number = numberOf(address) ?? notFound();
  const existing = await orNotFound(getCase(actor, number));
  if (!canRevise(actor, existing)) forbidden();
  const [t, words, circles] = await Promise.all([getWords("caseForm"), caseFormWords(), listOwnCircles(actor)]);
  return (
    <>
      <PageHeader title={t("editTitle")} eyebrow={<a href={casePath(existing)}>{existing.title || t("untitled")}</a>} />
      {existing.publishedAt ? <Notice tone="warning">{t("publishedAgain")}</Notice> : null}
      <div className="with-aside">
        <CaseForm words={words} save={reviseCaseAction} circles={circles} existing={existing} />
        <WritingHelp />
      </div>
    </>
  );
}
