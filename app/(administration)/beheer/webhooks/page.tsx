import type { Metadata } from "next";
import { canSeeWebhooks } from "#lib/webhooks/policy";
import { listWebhooks } from "#lib/webhooks/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { AdministrationTabs, roomsOf } from "../_components/tabs";
import { RegisterForm } from "./_components/register-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("webhooks");
  return { title: t("title") };
}

export default async function WebhooksPage() {
  const actor = await requireAllowed("/beheer/webhooks", canSeeWebhooks);
  const [webhooks, t, { administration, common, webhooks: words }] = await Promise.all([
    listWebhooks(actor),
    getWords("webhooks"),
    getMessages(),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead")} <a href="/over/api#webhooks">{t("explained")}</a>
          </>
        }
      />
      <AdministrationTabs
        here="webhooks"
        names={administration.tabs}
        label={administration.tabsLabel}
        only={roomsOf(actor)}
      />
      <section className="section stack reading" aria-labelledby="webhooks">
        <h2 id="webhooks">{t("own")}</h2>
        {webhooks.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
        <ul className="lines">
          {webhooks.map(({ id, address, audience, kinds, organisation, offWhy }) => (
            <li key={id} className="line">
              <a href={`/beheer/webhooks/${id}`}>
                <strong>{address}</strong>
              </a>
              <span className="byline">
                {organisation.name} · {t(`audiences.${audience}`)} · {t("kindCount", { count: kinds.length })} ·{" "}
                {offWhy ? t(`off.${offWhy}`) : t("on")}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="section stack reading" aria-labelledby="nieuwe-webhook">
        <h2 id="nieuwe-webhook">{t("registerTitle")}</h2>
        <RegisterForm words={{ ...common, ...words }} />
      </section>
    </>
  );
}
