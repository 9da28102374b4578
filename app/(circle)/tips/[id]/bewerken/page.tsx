import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { casePath } from "#lib/cases/dutch";
import { getTip } from "#lib/tips/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { practiceNames } from "@/app/_ui/names";
import { PageHeader } from "@/app/_ui/page-header";
import { TipForm } from "../../_components/tip-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("tips");
  return { title: t("editTitle") };
}

/** Changing one's own tip, or taking it away. */
export default async function EditTipPage({ params }: PageProps<"/tips/[id]/bewerken">) {
  const { id } = await params;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  const actor = await requireActor(`/tips/${id}/bewerken`);
  const tip = await orNotFound(getTip(actor, id));
  if (!tip.harvested.own) forbidden();
  const [t, names, { common, tips }] = await Promise.all([getWords("tips"), practiceNames(), getMessages()]);
  return (
    <div className="reading">
      <PageHeader title={t("editTitle")} eyebrow={<a href={casePath(tip.case)}>{tip.case.title}</a>} />
      <TipForm
        source={{ tipId: id, version: tip.version }}
        body={tip.text}
        practices={tip.practices}
        names={names}
        words={{ ...tips, formMistakes: common.formMistakes, offline: common.offline }}
      />
    </div>
  );
}
