import type { Metadata } from "next";
import { firstValue } from "@/app/_ui/address";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("joining");
  return { title: t("access.confirmTitle"), robots: { index: false } };
}

/** Where the link in the mail leads. Looking at it uses nothing up: mail scanners follow links too. */
export default async function ConfirmAccessPage({ searchParams }: PageProps<"/toegang-vragen/bevestigen">) {
  const [{ code }, t] = await Promise.all([searchParams, getWords("joining")]);
  return (
    <div className="reading">
      <PageHeader title={t("access.confirmTitle")} lead={t("access.confirmLead")} />
      <form method="post" action="/toegang-vragen/bevestig">
        <input type="hidden" name="code" value={firstValue(code).slice(0, 100)} />
        <Button type="submit" look="primary">
          {t("access.confirm")}
        </Button>
      </form>
    </div>
  );
}
