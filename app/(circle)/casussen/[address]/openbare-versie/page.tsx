import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { casePath, numberOf } from "#lib/cases/dutch";
import { canShare } from "#lib/cases/policy";
import { getPublicTexts } from "#lib/cases/public-version";
import { getCase } from "#lib/cases/queries";
import { AskFirst } from "@/app/_ui/ask-first";
import { dropPublicVersionAction } from "../../actions";
import { PublicVersionForm } from "./_components/public-version-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("publicVersion");
  return { title: t("title") };
}

/** Where the author writes what visitors may read, apart from what participants read. */
export default async function PublicVersionPage({ params }: PageProps<"/casussen/[address]/openbare-versie">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/openbare-versie`);
  const number = numberOf(address) ?? notFound();
  const found = await orNotFound(getCase(actor, number));
  if (!canShare(actor, found)) forbidden();
  const [texts, t, { caseForm, common, publicVersion }] = await Promise.all([
    getPublicTexts(actor, number),
    getWords("publicVersion"),
    getMessages(),
  ]);
  const possible = found.postedAt !== null && found.audience !== "circle";
  const words = { ...common, ...publicVersion, labels: caseForm.labels, optional: caseForm.optional };
  return (
    <div className="reading stack stack-loose">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        eyebrow={<a href={casePath(found)}>{found.title || caseForm.untitled}</a>}
      />
      {found.postedAt === null ? <Notice tone="warning">{t("draft")}</Notice> : null}
      {found.postedAt !== null && found.audience === "circle" ? <Notice tone="warning">{t("circle")}</Notice> : null}
      {possible ? (
        <>
          {found.publicWritten ? (
            <Notice tone="info">{found.publishedAt ? t("published") : t("proposed")}</Notice>
          ) : (
            <Notice tone="info">{t("started")}</Notice>
          )}
          <PublicVersionForm number={number} version={found.version} texts={texts} words={words} />
          <div className="row">
            <LinkButton small href={`${casePath(found)}/voorbeeld?als=bezoeker`}>
              {t("seeAsVisitor")}
            </LinkButton>
            {found.publicWritten ? (
              <AskFirst
                save={dropPublicVersionAction}
                about={{ number, version: found.version }}
                label={t("drop")}
                sure={t("dropSure")}
                look="quiet"
                words={common}
              />
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
}
