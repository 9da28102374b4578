import type { Metadata } from "next";
import { listCasesToDecide, listMovesToDecide } from "#lib/moves/queries";
import { canEnterAdministration } from "#lib/participants/policy";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { AdministrationTabs, roomsOf } from "../_components/tabs";
import { DecideOnCases, DecideOnMove } from "./_components/decide";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moves");
  return { title: t("desk.title") };
}

/** Who changes employer: the new organisation says yes or no, the old one whether their cases go along. */
export default async function MovesPage() {
  const actor = await requireAllowed("/beheer/wisselingen", canEnterAdministration);
  const [coming, leaving, t, { administration, common, moves }] = await Promise.all([
    listMovesToDecide(actor),
    listCasesToDecide(actor),
    getWords("moves"),
    getMessages(),
  ]);
  const words = { ...common, ...moves.desk };
  return (
    <>
      <PageHeader title={t("desk.title")} lead={t("desk.lead")} />
      <AdministrationTabs
        here="moves"
        names={administration.tabs}
        label={administration.tabsLabel}
        only={roomsOf(actor)}
      />
      <section className="stack" aria-labelledby="komen">
        <h2 id="komen">{t("desk.coming")}</h2>
        {coming.length > 0 ? (
          <ul className="lines">
            {coming.map(({ id, name, handle, email, from, to, takeCases }) => (
              <li key={id} className="line">
                <strong id={`wissel-${id}`}>
                  <a href={`/deelnemers/${handle}`}>{name}</a> <span className="soft">{email}</span>
                </strong>
                <span className="byline">{t("desk.fromTo", { from, to })}</span>
                {takeCases ? <span className="byline">{t("desk.withCases", { from })}</span> : null}
                <DecideOnMove moveId={id} describedBy={`wissel-${id}`} words={words} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState>{t("desk.nobodyComing")}</EmptyState>
        )}
      </section>
      <section className="section stack" aria-labelledby="casussen">
        <h2 id="casussen">{t("desk.casesTitle")}</h2>
        {leaving.length > 0 ? (
          <ul className="lines">
            {leaving.map(({ id, name, handle, from, to }) => (
              <li key={id} className="line">
                <strong id={`casussen-${id}`}>
                  <a href={`/deelnemers/${handle}`}>{name}</a>
                </strong>
                <span className="byline">{t("desk.went", { from, to })}</span>
                <DecideOnCases moveId={id} describedBy={`casussen-${id}`} words={words} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState>{t("desk.noCases")}</EmptyState>
        )}
      </section>
    </>
  );
}
