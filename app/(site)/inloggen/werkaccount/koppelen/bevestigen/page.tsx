import type { Metadata } from "next";
import { findWaiting } from "#lib/work-accounts/waiting";
import { waitingSecret } from "@/app/_auth/work-account";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("workAccounts");
  return { title: t("confirm.title"), robots: { index: false } };
}

/** Where the link in the mail leads. Looking at it uses nothing up; in another browser than the one that asked it does nothing. */
export default async function ConfirmProofPage({
  searchParams,
}: PageProps<"/inloggen/werkaccount/koppelen/bevestigen">) {
  const { code } = await searchParams;
  const [waiting, t] = await Promise.all([waitingSecret().then(findWaiting), getWords("workAccounts")]);
  if (!waiting) {
    return (
      <div className="reading">
        <PageHeader title={t("confirm.title")} />
        <Notice tone="warning">{t("confirm.elsewhere")}</Notice>
      </div>
    );
  }
  return (
    <div className="reading">
      <PageHeader title={t("confirm.title")} lead={t("confirm.lead")} />
      <form method="post" action="/inloggen/werkaccount/koppelen/link">
        <input type="hidden" name="code" value={typeof code === "string" ? code.slice(0, 100) : ""} />
        <Button type="submit" look="primary">
          {t("confirm.button")}
        </Button>
      </form>
    </div>
  );
}
