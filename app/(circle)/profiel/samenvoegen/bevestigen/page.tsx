import type { Metadata } from "next";
import { FRESH_PATH, onwards } from "#lib/auth/paths";
import { previewMerge } from "#lib/merging/queries";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { Preview } from "../_components/preview";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("merging");
  return { title: t("confirm.title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where the link in the mail leads. Looking at it uses nothing up: mail scanners follow links too. */
export default async function ConfirmMergePage({ searchParams }: PageProps<"/profiel/samenvoegen/bevestigen">) {
  const code = firstValue((await searchParams).code).slice(0, 100);
  const here = `/profiel/samenvoegen/bevestigen?code=${encodeURIComponent(code)}`;
  const actor = await requireActor(here);
  const [t, { refusals }] = await Promise.all([getWords("merging"), getMessages()]);
  const preview = actor.fresh ? await previewMerge(actor, code) : undefined;
  return (
    <div className="reading">
      <PageHeader title={t("confirm.title")} lead={t("confirm.lead")} />
      {preview ? <Preview actor={actor} code={code} preview={preview} /> : null}
      {preview === null ? (
        <div className="stack">
          <Notice tone="warning">{refusals.mergeLinkOver}</Notice>
          <div>
            <LinkButton href="/profiel/samenvoegen">{t("confirm.over")}</LinkButton>
          </div>
        </div>
      ) : null}
      {actor.fresh ? null : (
        <div className="stack">
          <Notice>{t("confirm.fresh")}</Notice>
          <div>
            <LinkButton look="primary" href={onwards(FRESH_PATH, here)}>
              {t("confirm.freshLink")}
            </LinkButton>
          </div>
        </div>
      )}
    </div>
  );
}
