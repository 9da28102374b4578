import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { looksLikeToken } from "#lib/auth/tokens";
import { readUnsubscribeLink } from "#lib/notifications/unsubscribe";
import { orNotFound } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("unsubscribe");
  return { title: t("title"), robots: { index: false } };
}

/** Where the link in a mail leads, without signing in. Looking at it stops nothing: mail scanners follow links too. */
export default async function UnsubscribePage({ params }: PageProps<"/afmelden/[token]">) {
  const { token } = await params;
  if (!looksLikeToken(token)) notFound();
  const [link, t] = await Promise.all([orNotFound(readUnsubscribeLink(token)), getWords("unsubscribe")]);
  if (link.used) {
    return (
      <div className="reading">
        <PageHeader title={t("doneTitle")} lead={t("done")} />
        <p>
          <a href="/profiel/berichten">{t("preferences")}</a>
        </p>
      </div>
    );
  }
  return (
    <div className="reading">
      <PageHeader title={t(link.about === "case" ? "askCase" : "askKinds")} lead={t("stays")} />
      <form method="post" action={`/afmelden/${token}/nu`}>
        <Button type="submit" look="primary">
          {t("button")}
        </Button>
      </form>
    </div>
  );
}
