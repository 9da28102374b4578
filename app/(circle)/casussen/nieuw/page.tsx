import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { requireActor } from "@/app/_auth/pages";
import { listOwnCircles } from "#lib/circles/queries";
import { firstValue } from "@/app/_ui/address";
import { PageHeader } from "@/app/_ui/page-header";
import { CaseForm } from "../_components/case-form";
import { WritingHelp } from "../_components/writing-help";
import { caseFormWords } from "../_components/case-form-words";
import { writeCaseAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("caseForm");
  return { title: t("newTitle") };
}

export default async function NewCasePage({ searchParams }: PageProps<"/casussen/nieuw">) {
  const actor = await requireActor("/casussen/nieuw");
  const [t, words, circles] = await Promise.all([getWords("caseForm"), caseFormWords(), listOwnCircles(actor)]);
  const wanted = firstValue((await searchParams).leerkring);
  return (
    <>
      <PageHeader title={t("newTitle")} lead={t("newLead")} />
      <div className="with-aside">
        <CaseForm
          words={words}
          save={writeCaseAction}
          circles={circles}
          circleId={circles.find(({ slug }) => slug === wanted)?.id}
        />
        <WritingHelp />
      </div>
    </>
  );
}
