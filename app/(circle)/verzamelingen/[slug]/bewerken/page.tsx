import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { casePath } from "#lib/cases/dutch";
import { MOST_CASES } from "#lib/collections/choices";
import { canEditCollection, canPublishCollection } from "#lib/collections/policy";
import { countPlaces, getCollection, listTitles } from "#lib/collections/queries";
import { firstValue } from "@/app/_ui/address";
import { AskFirst } from "@/app/_ui/ask-first";
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AudienceMark } from "../../_components/audience-mark";
import { audienceChoices } from "../../_components/audience-choices";
import { CollectionForm } from "../../_components/collection-form";
import { Refusal } from "../../_components/refusal";
import { removeCollectionAction } from "../../actions";
import { AddForm } from "./_components/add-form";
import { OrderForms } from "./_components/order-forms";
import { ReasonForm } from "./_components/reason-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("collections");
  return { title: t("editTitle") };
}

/** Where a collection is put together: its words, its cases and their order. */
export default async function EditCollectionPage({
  params,
  searchParams,
}: PageProps<"/verzamelingen/[slug]/bewerken">) {
  const { slug } = await params;
  const { fout, gedaan, casus } = await searchParams;
  const actor = await requireActor(`/verzamelingen/${slug}/bewerken`);
  const collection = await orNotFound(getCollection(actor, slug));
  if (!canEditCollection(actor, collection)) forbidden();
  const { id: collectionId, version, audience } = collection;
  const mayPublish = canPublishCollection(actor);
  const [cases, taken, audiences, t, { common, collections }] = await Promise.all([
    listTitles(actor, collectionId),
    countPlaces(collectionId),
    audienceChoices(actor),
    getWords("collections"),
    getMessages(),
  ]);
  const { formMistakes, offline, optional, close } = common;
  const form = { formMistakes, offline };
  const { name, nameHint, introduction, introductionHint, audience: whom, create, save, saved } = collections;
  const { caseNumber, caseNumberHint, add, added, reason, reasonHint, saveReason } = collections;
  const done = (["moved", "taken", "added"] as const).find((one) => one === firstValue(gedaan));
  const about = Number(firstValue(casus));
  return (
    <div className="reading">
      <PageHeader
        title={t("editTitle")}
        eyebrow={
          <>
            <a href={`/verzamelingen/${slug}`}>{collection.title}</a> <AudienceMark audience={audience} />
          </>
        }
      />
      <div className="stack">
        <Refusal reason={firstValue(fout)} />
        {done ? (
          <Notice tone="success" role="status">
            {t(done)}
          </Notice>
        ) : null}
      </div>
      <section className="section" aria-labelledby="casussen">
        <h2 id="casussen">{t("casesTitle")}</h2>
        <p className="soft">{t("casesLead", { most: MOST_CASES })}</p>
        {taken > cases.length ? <p className="soft">{t("unseen", { count: taken - cases.length })}</p> : null}
        <ol className="card-list section-small">
          {cases.map((one, index) => (
            <li key={one.number} className="card stack stack-tight" id={`casus-${one.number}`}>
              <h3 className="card-title">
                <span className="number soft">{index + 1}.</span>{" "}
                <a href={casePath(one)} lang="nl">
                  {one.title}
                </a>
              </h3>
              {one.reason ? (
                <p className="collected-why" lang="nl">
                  {one.reason}
                </p>
              ) : null}
              <OrderForms
                slug={slug}
                collectionId={collectionId}
                caseNumber={one.number}
                title={one.title}
                place={index + 1}
                of={cases.length}
                moved={done === "moved" && about === one.number}
              />
              <Disclosure
                summary={one.reason ? t("changeReason") : t("addReason")}
                open={done === "added" && about === one.number}
              >
                <ReasonForm
                  about={{ collectionId, caseNumber: one.number, version }}
                  reason={one.reason}
                  focused={done === "added" && about === one.number}
                  words={{ ...form, reason, reasonHint, saveReason, saved, optional }}
                />
              </Disclosure>
            </li>
          ))}
        </ol>
        <div className="section-small stack stack-tight">
          <h3 className="card-title">{t("addTitle")}</h3>
          <AddForm collectionId={collectionId} words={{ ...form, caseNumber, caseNumberHint, add, added }} />
        </div>
      </section>
      <section className="section stack" aria-labelledby="teksten">
        <h2 id="teksten">{t("wordsTitle")}</h2>
        {audience === "public" && !mayPublish ? <Notice>{t("backToParticipants")}</Notice> : null}
        {collection.publicAskedAt ? <Notice>{t("waitsForModerator")}</Notice> : null}
        <CollectionForm
          // Begins anew when its maker wrote words for which it is no longer public.
          key={mayPublish ? "words" : String(audience === "public")}
          existing={{ ...collection, id: collectionId, audience: collection.publicAskedAt ? "public" : audience }}
          audiences={audiences}
          words={{ ...form, name, nameHint, introduction, introductionHint, audience: whom, create, save, saved }}
        />
      </section>
      <section className="section">
        <AskFirst
          save={removeCollectionAction}
          about={{ collectionId }}
          label={t("remove")}
          sure={t("removeSure")}
          look="quiet"
          words={{ ...form, close }}
        />
      </section>
    </div>
  );
}
