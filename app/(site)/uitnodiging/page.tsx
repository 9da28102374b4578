import type { Metadata } from "next";
import { looksLikeToken } from "#lib/auth/tokens";
import { findInvitation } from "#lib/invitations/accept";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button, LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { dayText } from "@/app/_ui/time";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("joining");
  return { title: t("accept.title"), robots: { index: false } };
}

/** Where the link in the mail leads. Looking at it uses nothing up: mail scanners follow links too. */
export default async function InvitationPage({ searchParams }: PageProps<"/uitnodiging">) {
  const code = firstValue((await searchParams).code);
  const [found, t, locale] = await Promise.all([
    looksLikeToken(code) ? findInvitation(code) : null,
    getWords("joining"),
    getLocale(),
  ]);
  if (!found) {
    return (
      <div className="reading">
        <PageHeader title={t("accept.overTitle")} lead={t("accept.over")} />
        <p>
          <LinkButton href="/inloggen">{t("accept.signIn")}</LinkButton>
        </p>
      </div>
    );
  }
  const { by, organisation, name, email, expiresAt } = found;
  return (
    <div className="reading">
      <PageHeader
        title={t("accept.title")}
        lead={by === null ? t("accept.letIn", { organisation }) : t("accept.by", { by, organisation })}
      />
      <div className="stack">
        <p>{t("accept.as", { name, email })}</p>
        <form method="post" action="/uitnodiging/aannemen">
          <input type="hidden" name="code" value={code} />
          <Button type="submit" look="primary">
            {t("accept.button")}
          </Button>
        </form>
        <p className="soft small">
          {t("accept.until", { until: dayText(expiresAt, locale, new Date()) })}{" "}
          <a href="/privacy">{t("accept.privacy")}</a>
        </p>
      </div>
    </div>
  );
}
