import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isModerator } from "#lib/auth/actor";
import { lastDecision } from "#lib/moderation/queries";
import { tipPath } from "#lib/tips/dutch";
import { getTip } from "#lib/tips/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { reportWords } from "../_components/report-words";
import { TipBody } from "../_components/tip-cards";
import { TipNotices } from "../_components/tip-notices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("tips");
  return { title: t("one") };
}

/** One tip, for who comes from a decision about it or from the desk. */
export default async function TipPage({ params }: PageProps<"/tips/[id]">) {
  const { id } = await params;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  const actor = await requireActor(tipPath(id));
  const tip = await orNotFound(getTip(actor, id));
  const [decision, t, report, locale, { common, tips }] = await Promise.all([
    tip.harvested.own || isModerator(actor) ? lastDecision({ tipId: id }) : undefined,
    getWords("tips"),
    reportWords(),
    getLocale(),
    getMessages(),
  ]);
  const now = new Date();
  return (
    <div className="reading stack">
      <PageHeader title={t("one")} eyebrow={<a href="/tips">{t("toTips")}</a>} />
      <TipNotices {...{ tip, decision, locale, now }} />
      <div className="tip-card stack stack-tight">
        <TipBody {...{ tip, actor, report, locale, now }} words={{ ...common, ...tips }} />
      </div>
    </div>
  );
}
