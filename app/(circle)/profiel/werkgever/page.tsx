import type { Metadata } from "next";
import { env } from "#lib/core/env";
import { findOwnMove } from "#lib/moves/queries";
import { listOpenOrganisations } from "#lib/organisations/queries";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { AskFirst } from "@/app/_ui/ask-first";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { MoveForm } from "./_components/move-form";
import { withdrawMoveAction } from "./actions";

const PATH = "/profiel/werkgever";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moves");
  return { title: t("own.title") };
}

type OwnMove = NonNullable<Awaited<ReturnType<typeof findOwnMove>>>;

/** How far a move is, as one word of the messages. */
function stateOf({ confirmedAt, decidedAt, approved, takeCases, casesApproved }: OwnMove) {
  if (!confirmedAt) return "unconfirmed";
  if (!decidedAt) return "waiting";
  if (!approved) return "refused";
  if (!takeCases) return "approved";
  if (casesApproved === null) return "casesWaiting";
  return casesApproved ? "casesAlong" : "casesStayed";
}

export default async function EmployerPage({ searchParams }: PageProps<"/profiel/werkgever">) {
  const actor = await requireActor(PATH);
  const [{ fout, gedaan }, move, organisations, t, { common, moves, profile, refusals }] = await Promise.all([
    searchParams,
    findOwnMove(actor),
    listOpenOrganisations(),
    getWords("moves"),
    getMessages(),
  ]);
  const elsewhere = organisations.filter(({ id }) => id !== actor.organisation.id);
  return (
    <div className="reading">
      <PageHeader
        title={t("own.title")}
        lead={t("own.lead", { organisation: actor.organisation.name })}
        eyebrow={<a href="/profiel">{profile.title}</a>}
      />
      <div className="stack stack-loose">
        {firstValue(fout) === "moveLinkOver" ? (
          <Notice tone="warning" role="alert">
            {refusals.moveLinkOver}
          </Notice>
        ) : null}
        {firstValue(gedaan) === "bevestigd" ? (
          <Notice tone="success" role="status">
            {t("own.confirmed")}
          </Notice>
        ) : null}
        {move ? (
          <section className="card stack" aria-labelledby="stand">
            <h2 id="stand" className="card-title">
              {t("own.stateTitle", { organisation: move.organisation })}
            </h2>
            <p>{t(`own.state.${stateOf(move)}`, { email: move.email })}</p>
            {move.answer ? <p className="as-written">{move.answer}</p> : null}
            {move.decidedAt ? null : (
              <div>
                <AskFirst
                  save={withdrawMoveAction}
                  about={{}}
                  label={t("own.withdraw")}
                  sure={t("own.withdrawSure")}
                  look="quiet"
                  words={common}
                />
              </div>
            )}
          </section>
        ) : null}
        <section className="stack" aria-labelledby="wisselen">
          <h2 id="wisselen">{t("own.askTitle")}</h2>
          <p>{t("own.askLead")}</p>
          <MoveForm
            organisations={elsewhere.map(({ id, name }) => ({ value: id, label: name }))}
            mailbox={env.DEMO && !env.SMTP_URL}
            words={{ ...common, ...moves.own }}
          />
        </section>
      </div>
    </div>
  );
}
