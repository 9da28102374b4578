import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { casePath, numberOf } from "#lib/cases/dutch";
import { getCase } from "#lib/cases/queries";
import { canTellTransfer } from "#lib/transfers/policy";
import { listPlaces, listTransfers, ownTransfer } from "#lib/transfers/queries";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { TransferList } from "../_components/transfer-list";
import { TransferMap } from "../_components/transfer-map";
import { TransferForm } from "./_components/transfer-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("transfers");
  return { title: t("title") };
}

/** Where a case was used: the whole list, the places on a map, and the participant's own. */
export default async function TransfersPage({ params, searchParams }: PageProps<"/casussen/[address]/overdrachten">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/overdrachten`);
  const number = numberOf(address) ?? notFound();
  const found = await orNotFound(getCase(actor, number));
  if (!found.postedAt) notFound();
  const after = firstValue((await searchParams).na) || undefined;
  const [page, places, own, t, { common, transfers }, locale] = await Promise.all([
    orNotFound(listTransfers(actor, number, after)),
    listPlaces(actor, number),
    ownTransfer(actor, number),
    getWords("transfers"),
    getMessages(),
    getLocale(),
  ]);
  const here = `${casePath(found)}/overdrachten`;
  const words = { ...transfers, formMistakes: common.formMistakes, offline: common.offline, saved: common.saved };
  const used = places.filter(({ times }) => times > 0);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href={casePath(found)}>{found.title}</a>} />
      <div className="with-aside">
        <section className="stack" aria-labelledby="lijst">
          <h2 id="lijst" className="visually-hidden">
            {t("title")}
          </h2>
          {page.items.length > 0 ? (
            <TransferList transfers={page.items} labelledBy="lijst" locale={locale} now={new Date()} />
          ) : (
            <EmptyState>{t("none")}</EmptyState>
          )}
          <Pager
            label={t("pages")}
            next={page.next ? { href: `${here}?na=${page.next}`, label: t("older") } : null}
            first={after ? { href: here, label: t("first") } : null}
          />
        </section>
        {used.length > 0 ? (
          <aside className="stack" aria-label={t("places")}>
            <TransferMap places={places} />
            <ul className="lines">
              {used.map(({ slug, name, times }) => (
                <li key={slug} className="line">
                  <a href={`/gemeenten/${slug}`}>{name}</a>{" "}
                  <span className="soft small">{t("times", { count: times })}</span>
                </li>
              ))}
            </ul>
          </aside>
        ) : null}
      </div>
      <section className="section reading stack no-print" aria-labelledby="vertellen">
        <h2 id="vertellen">{t("formTitle")}</h2>
        {canTellTransfer(actor, found) ? (
          <>
            <p>{t("formLead")}</p>
            <TransferForm
              key={own ? `${own.id} ${own.version}` : "new"}
              caseNumber={number}
              existing={own}
              words={words}
            />
          </>
        ) : (
          <p>
            {t("ownCase")} <a href={`${casePath(found)}/vervolg`}>{transfers.toFollowUp}</a>
          </p>
        )}
      </section>
    </>
  );
}
