import type { Metadata } from "next";
import { canSeeWebhooks } from "#lib/webhooks/policy";
import { getWebhook, listDeliveries } from "#lib/webhooks/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { AskFirst } from "@/app/_ui/ask-first";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { AdministrationTabs, roomsOf } from "../../_components/tabs";
import { removeWebhookAction } from "../actions";
import { DeedForm, SecretForm } from "./_components/deed-form";
import { DeliveryLog } from "./_components/delivery-log";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("webhooks");
  return { title: t("oneTitle") };
}

export default async function WebhookPage({ params, searchParams }: PageProps<"/beheer/webhooks/[id]">) {
  const { id } = await params;
  const here = `/beheer/webhooks/${id}`;
  const actor = await requireAllowed(here, canSeeWebhooks);
  const after = firstValue((await searchParams).na) || undefined;
  const [webhook, deliveries, t, { administration, common, webhooks: words }, locale] = await Promise.all([
    orNotFound(getWebhook(actor, id)),
    orNotFound(listDeliveries(actor, id, after)),
    getWords("webhooks"),
    getMessages(),
    getLocale(),
  ]);
  const formWords = { ...common, ...words };
  const { offWhy } = webhook;
  return (
    <>
      <PageHeader title={t("oneTitle")} lead={webhook.address} />
      <AdministrationTabs
        here="webhooks"
        names={administration.tabs}
        label={administration.tabsLabel}
        only={roomsOf(actor)}
      />
      <section className="section stack reading" aria-labelledby="wat">
        <h2 id="wat">{t("whatTitle")}</h2>
        {offWhy ? <Notice tone="warning">{t(`off.${offWhy}`)}</Notice> : null}
        <p>
          {webhook.organisation.name} · {t(`audiences.${webhook.audience}`)}
        </p>
        <ul>
          {webhook.kinds.map((kind) => (
            <li key={kind}>{words.kindNames[kind.replace(".", "-") as keyof typeof words.kindNames]}</li>
          ))}
        </ul>
        <div className="stack">
          {offWhy ? null : (
            <DeedForm deed="test" about={{ webhookId: id }} label={t("test")} done={t("tested")} words={formWords} />
          )}
          <DeedForm
            deed="switch"
            about={{ webhookId: id, on: offWhy ? "yes" : "no" }}
            label={t(offWhy ? "switchOn" : "switchOff")}
            done={t("switched")}
            words={formWords}
          />
          <SecretForm webhookId={id} words={{ ...formWords, made: t("rotated"), madeOnce: t("rotatedOnce") }} />
          <div>
            <AskFirst
              save={removeWebhookAction}
              about={{ webhookId: id }}
              label={t("remove")}
              sure={t("removeSure")}
              words={common}
            />
          </div>
        </div>
      </section>
      <section className="section stack">
        <h2 id="verstuurd">{t("logTitle")}</h2>
        <p className="soft">{t("logLead")}</p>
        {deliveries.items.length === 0 ? (
          <EmptyState>{t("logNone")}</EmptyState>
        ) : (
          <DeliveryLog deliveries={deliveries.items} locale={locale} now={new Date()} sends={!offWhy} />
        )}
        <Pager
          label={t("logPages")}
          next={deliveries.next ? { href: `${here}?na=${deliveries.next}`, label: t("older") } : null}
          first={after ? { href: here, label: t("first") } : null}
        />
      </section>
    </>
  );
}
