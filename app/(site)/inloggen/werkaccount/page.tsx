import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownPath } from "#lib/core/own-path";
import { listOpenOrganisations } from "#lib/work-accounts/queries";
import { getViewer } from "@/app/_auth/viewer";
import { chosenOrganisation, signInMistakes } from "@/app/_auth/work-account";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Button, LinkButton } from "@/app/_ui/button";
import { TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("workAccounts");
  return { title: t("title") };
}

export default async function WorkAccountPage({ searchParams }: PageProps<"/inloggen/werkaccount">) {
  const { verder, organisatie, fout, niet } = await searchParams;
  const path = ownPath(verder);
  const viewer = await getViewer();
  if (viewer.kind === "participant") redirect(path);
  const [organisations, remembered, t, { refusals }] = await Promise.all([
    listOpenOrganisations(),
    chosenOrganisation(),
    getWords("workAccounts"),
    getMessages(),
  ]);
  const chosen = organisations.find(({ slug }) => slug === (organisatie ?? remembered));
  const mistake = signInMistakes.find((code) => code === fout);
  const start = (slug: string) => `/inloggen/werkaccount/${slug}/start?verder=${encodeURIComponent(path)}`;
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack stack-loose">
        {mistake ? (
          <Notice tone="warning" role="alert">
            {refusals[mistake]}
          </Notice>
        ) : null}
        {niet === "1" ? <Notice role="status">{t("notFound")}</Notice> : null}
        {chosen ? (
          <section className="card stack" aria-labelledby="jouw-organisatie">
            <h2 id="jouw-organisatie" className="card-title">
              {t("chosenTitle")}
            </h2>
            <div>
              <LinkButton look="primary" href={start(chosen.slug)}>
                {t("go", { name: chosen.name })}
              </LinkButton>
            </div>
          </section>
        ) : null}
        {organisations.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <>
            <form method="post" action="/inloggen/werkaccount/zoeken" className="form form-narrow">
              <h2>{t("findTitle")}</h2>
              <input type="hidden" name="verder" value={path} />
              <TextInput name="email" type="email" autoComplete="email" spellCheck={false} label={t("email")} />
              <div>
                <Button type="submit">{t("find")}</Button>
              </div>
            </form>
            <section className="stack" aria-labelledby="organisaties">
              <h2 id="organisaties">{t("allTitle")}</h2>
              <ul className="lines">
                {organisations.map(({ slug, name }) => (
                  <li key={slug} className="line">
                    <a href={start(slug)}>{name}</a>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
        <p>
          <a href={`/inloggen?verder=${encodeURIComponent(path)}`}>{t("byMail")}</a>
        </p>
      </div>
    </div>
  );
}
