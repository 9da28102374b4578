import type { Metadata } from "next";
import { textsChoices } from "#lib/erasing/choices";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button, LinkButton } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";
import { EraseForm } from "./_components/erase-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("erasing");
  return { title: t("title") };
}

/** Asks twice: first what happens to the texts, then whether one is sure. Without a script the first step works too. */
export default async function EraseAccountPage({ searchParams }: PageProps<"/profiel/verwijderen">) {
  await requireActor("/profiel/verwijderen");
  const params = await searchParams;
  const chosen = textsChoices.find((one) => one === firstValue(params.teksten));
  const [t, { common, erasing, profile }] = await Promise.all([getWords("erasing"), getMessages()]);
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href="/profiel">{profile.title}</a>} />
      {chosen ? (
        <section className="stack" aria-labelledby="zeker">
          <h2 id="zeker">{t("again")}</h2>
          <p>
            {t("texts")} <strong>{t(`choices.${chosen}`)}.</strong> {t(`hints.${chosen}`)}
          </p>
          <p>{t("drafts")}</p>
          <EraseForm texts={chosen} words={{ ...common, ...erasing }} />
          <div>
            <LinkButton href="/profiel/verwijderen">{common.back}</LinkButton>
          </div>
        </section>
      ) : (
        <form action="/profiel/verwijderen" className="form">
          <RadioGroup
            name="teksten"
            label={t("texts")}
            defaultValue="keep"
            choices={textsChoices.map((value) => ({
              value,
              label: erasing.choices[value],
              hint: erasing.hints[value],
            }))}
          />
          <div className="row">
            <Button type="submit">{t("next")}</Button>
            <LinkButton look="quiet" href="/profiel">
              {common.cancel}
            </LinkButton>
          </div>
        </form>
      )}
    </div>
  );
}
