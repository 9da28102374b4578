import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { env } from "#lib/core/env";
import { listDemoMails } from "#lib/mail/outbox";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { RelativeTime } from "@/app/_ui/relative-time";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("signIn");
  return { title: t("mailboxTitle"), robots: { index: false } };
}

const LINK = /(https?:\/\/\S+)/;

/** A mail as it would arrive, with its link to click. */
const bodyOf = (body: string) =>
  body.split(LINK).map((part) =>
    LINK.test(part) ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );

export default async function DemoMailboxPage() {
  if (!env.DEMO || env.SMTP_URL) notFound();
  const [mails, t, locale] = await Promise.all([listDemoMails(), getWords("signIn"), getLocale()]);
  const now = new Date();
  return (
    <div className="reading">
      <PageHeader
        title={t("mailboxTitle")}
        lead={t("mailboxLead")}
        actions={<LinkButton href="/demo/postvak">{t("mailboxReload")}</LinkButton>}
      />
      {mails.length > 0 ? (
        <ul className="card-list">
          {mails.map((mail) => (
            <li key={mail.id} className="card stack stack-tight">
              <h2 className="card-title">{mail.subject}</h2>
              <p className="byline">
                {t("to", { address: mail.recipient })} · <RelativeTime at={mail.createdAt} locale={locale} now={now} />
              </p>
              <p className="as-written">{bodyOf(mail.body)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState>{t("mailboxEmpty")}</EmptyState>
      )}
    </div>
  );
}
