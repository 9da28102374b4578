import type { Metadata } from "next";
import { ownPath } from "#lib/core/own-path";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("signIn");
  return { title: t("confirmTitle"), robots: { index: false } };
}

/** Where the link in the mail leads. Looking at it uses nothing up: mail scanners follow links too (trust.md M-1). */
export default async function ConfirmPage({ searchParams }: PageProps<"/inloggen/bevestigen">) {
  const { code, verder } = await searchParams;
  const t = await getWords("signIn");
  return (
    <div className="reading">
      <PageHeader title={t("confirmTitle")} lead={t("confirmLead")} />
      <form method="post" action="/inloggen/link">
        <input type="hidden" name="code" value={typeof code === "string" ? code.slice(0, 100) : ""} />
        <input type="hidden" name="verder" value={ownPath(verder)} />
        <Button type="submit" look="primary">
          {t("confirm")}
        </Button>
      </form>
    </div>
  );
}
