import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { isModerator } from "#lib/auth/actor";
import { numberOf } from "#lib/cases/dutch";
import { getCase } from "#lib/cases/queries";
import { facilitatesCircle } from "#lib/circles/queries";
import { canStartCollection } from "#lib/collections/policy";
import { firstValue } from "@/app/_ui/address";
import { PageHeader } from "@/app/_ui/page-header";
import { audienceChoices } from "../_components/audience-choices";
import { CollectionForm } from "../_components/collection-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("collections");
  return { title: t("newTitle") };
}

/** A new collection, perhaps with the case somebody was reading. */
export default async function NewCollectionPage({ searchParams }: PageProps<"/verzamelingen/nieuw">) {
  const number = numberOf(firstValue((await searchParams).casus));
  const actor = await requireActor(`/verzamelingen/nieuw${number ? `?casus=${number}` : ""}`);
  if (!canStartCollection(actor, { facilitates: isModerator(actor) || (await facilitatesCircle(actor)) })) forbidden();
  const [first, audiences, t, { common, collections }] = await Promise.all([
    number ? getCase(actor, number).catch(() => undefined) : undefined,
    audienceChoices(actor),
    getWords("collections"),
    getMessages(),
  ]);
  const { name, nameHint, introduction, introductionHint, audience, create, save, saved } = collections;
  const words = { name, nameHint, introduction, introductionHint, audience, create, save, saved };
  return (
    <div className="reading">
      <PageHeader
        eyebrow={<a href="/verzamelingen">{t("all")}</a>}
        title={t("newTitle")}
        lead={first ? t("newWith", { title: first.title }) : t("newLead")}
      />
      <div className="stack">
        <CollectionForm
          caseNumber={first?.number}
          audiences={audiences}
          words={{ ...words, formMistakes: common.formMistakes, offline: common.offline }}
        />
      </div>
    </div>
  );
}
