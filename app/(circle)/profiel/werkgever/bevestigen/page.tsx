import type { Metadata } from "next";
import { requireActor } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moves");
  return { title: t("own.confirmTitle"), robots: { index: false } };
}

/** Where the link in the mail leads. Looking at it uses nothing up: mail scanners follow links too. */
export default async function ConfirmMovePage({ searchParams }: PageProps<"/profiel/werkgever/bevestigen">) {
  const code = firstValue((await searchParams).code).slice(0, 100);
  await requireActor(`/profiel/werkgever/bevestigen?code=${encodeURIComponent(code)}`);
  const t = await getWords("moves");
  return (
    <div className="reading">
      <PageHeader title={t("own.confirmTitle")} lead={t("own.confirmLead")} />
      <form method="post" action="/profiel/werkgever/bevestig">
        <input type="hidden" name="code" value={code} />
        <Button type="submit" look="primary">
          {t("own.confirm")}
        </Button>
      </form>
    </div>
  );
}
