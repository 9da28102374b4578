import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { env } from "#lib/core/env";
import { listOrganisations } from "#lib/organisations/queries";
import { getTerms } from "#lib/retention/queries";
import { getViewer } from "@/app/_auth/viewer";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AccessForm } from "./_components/access-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("joining");
  return { title: t("access.title"), description: t("access.lead") };
}

export default async function AskForAccessPage({ searchParams }: PageProps<"/toegang-vragen">) {
  const viewer = await getViewer();
  if (viewer.kind === "participant") redirect("/");
  const [{ gedaan }, organisations, terms, t, { common, joining }] = await Promise.all([
    searchParams,
    listOrganisations(),
    getTerms(),
    getWords("joining"),
    getMessages(),
  ]);
  if (firstValue(gedaan) === "bevestigd") {
    return (
      <div className="reading">
        <PageHeader title={t("access.title")} />
        <Notice tone="success" role="status">
          {t("access.confirmed")}
        </Notice>
      </div>
    );
  }
  return (
    <div className="reading">
      <PageHeader title={t("access.title")} lead={t("access.lead")} />
      <AccessForm
        organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        words={{ ...common, ...joining.access }}
        mailbox={env.DEMO && !env.SMTP_URL}
      />
      <p className="soft small section-small">
        {t("access.kept", { days: terms.accessRequests })} <a href="/privacy">{t("accept.privacy")}</a>
      </p>
    </div>
  );
}
