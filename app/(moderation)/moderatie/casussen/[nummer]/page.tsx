import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { casePath, numberOf } from "#lib/cases/dutch";
import { getCase } from "#lib/cases/queries";
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

/** What a moderator can do with a case and its thread as a whole. */
export default async function RearrangeCasePage({ params }: PageProps<"/moderatie/casussen/[nummer]">) {
  const { nummer } = await params;
  const actor = await requireAllowed(`/moderatie/casussen/${nummer}`, canModerate);
  const number = numberOf(nummer) ?? notFound();
  const found = await orNotFound(getCase(actor, number));
  if (!found.postedAt) notFound();
  const [rules, t, { common, rearranging }] = await Promise.all([
    rulesOf(actor, number),
    getWords("rearranging"),
    getMessages(),
  ]);
  const form = { about: { caseNumber: number }, words: { ...common, ...rearranging } };
  const locked = rules.locked !== undefined;
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href={casePath(found)}>{found.title}</a>} />
      {canRearrange(actor, found) ? (
        <div className="stack stack-loose">
          <RearrangeForm
            {...form}
            key={`lock ${locked}`}
            deed="lock"
            about={{ caseNumber: number, locked: locked ? "no" : "yes" }}
            label={locked ? t("unlock") : t("lock")}
            lead={locked ? t("unlockLead") : t("lockLead")}
          />
          <RearrangeForm
            {...form}
            deed="slow"
            label={t("slow")}
            lead={t("slowLead")}
            minutes={rules.slow?.minutes ?? 0}
          />
          <RearrangeForm {...form} deed="moveThread" label={t("moveThread")} lead={t("moveThreadLead")} elsewhere />
          <RearrangeForm {...form} deed="merge" label={t("merge")} lead={t("mergeLead")} elsewhere danger />
        </div>
      ) : (
        <Notice tone="info">{t("own")}</Notice>
      )}
    </div>
  );
}
