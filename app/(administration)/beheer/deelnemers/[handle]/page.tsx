import type { Metadata } from "next";
import type { Actor } from "#lib/auth/actor";
import { getAccount, listHistory } from "#lib/participants/accounts";
import { canAdminister, canChangeRole, canEndSessions, canEnterAdministration } from "#lib/participants/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { dayText } from "@/app/_ui/time";
import { RemoveForm } from "../../_components/remove-form";
import { AdministrationTabs, roomsOf } from "../../_components/tabs";
import { GiveRole, LookAfter, SignOut, StopLookingAfter } from "./_components/account-forms";
import { History } from "./_components/history";

type Props = PageProps<"/beheer/deelnemers/[handle]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params;
  const actor = await requireAllowed(`/beheer/deelnemers/${handle}`, canEnterAdministration);
  return { title: (await orNotFound(getAccount(actor, handle))).name };
}

type Person = Awaited<ReturnType<typeof getAccount>>;

const dateOf = (at: Date | null) => at?.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" }) ?? "";

/** Everything about one account, for who is in charge of it. */
export default async function AccountPage({ params }: Props) {
  const { handle } = await params;
  const actor = await requireAllowed(`/beheer/deelnemers/${handle}`, canEnterAdministration);
  const person = await orNotFound(getAccount(actor, handle));
  const [lines, t, { administration }] = await Promise.all([
    listHistory(actor, person),
    getWords("administration"),
    getMessages(),
  ]);
  return (
    <>
      <PageHeader
        eyebrow={<a href="/beheer">{t("account.back")}</a>}
        title={person.name}
        lead={[person.jobTitle, person.organisation.name].filter(Boolean).join(", ")}
      />
      <AdministrationTabs here="people" names={administration.tabs} label={t("tabsLabel")} only={roomsOf(actor)} />
      <div className="with-aside with-aside-wide">
        <div className="stack stack-loose">
          <Facts person={person} />
          <section className="stack stack-tight" aria-labelledby="geschiedenis">
            <h2 id="geschiedenis">{t("account.history")}</h2>
            <History lines={lines} />
          </section>
        </div>
        <Deeds actor={actor} person={person} />
      </div>
    </>
  );
}

/** Role, address, visits: who gave it, when, until when. */
async function Facts({ person }: { person: Person }) {
  const [t, { signIn }, locale] = await Promise.all([getWords("administration"), getMessages(), getLocale()]);
  const now = new Date();
  const day = (at: Date) => dayText(at, locale, now);
  const { grant, looksAfter, invitedBy, lastVisitAt } = person;
  const given = (right: { givenAt: Date; givenBy: string | null }) =>
    right.givenBy
      ? t("account.givenBy", { at: day(right.givenAt), name: right.givenBy })
      : t("account.given", { at: day(right.givenAt) });
  return (
    <dl className="facts">
      <div>
        <dt>{t("email")}</dt>
        <dd>{person.email}</dd>
      </div>
      <div>
        <dt>{t("role")}</dt>
        <dd>
          {signIn.roles[person.role]}
          {grant ? <div className="small">{given(grant)}</div> : null}
          {grant?.until ? <div className="small">{t("until", { until: day(grant.until) })}</div> : null}
          {grant?.reason ? <div className="small as-written">{grant.reason}</div> : null}
        </dd>
      </div>
      {looksAfter.map((right) => (
        <div key={right.organisation}>
          <dt>{t("account.looksAfter")}</dt>
          <dd>
            {right.organisation}
            <div className="small">{given(right)}</div>
            {right.until ? <div className="small">{t("until", { until: day(right.until) })}</div> : null}
            <div className="small as-written">{right.reason}</div>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t("account.joined")}</dt>
        <dd>
          {day(person.joinedAt)}
          {invitedBy ? <div className="small">{t("account.invitedBy", { name: invitedBy })}</div> : null}
        </dd>
      </div>
      <div>
        <dt>{t("account.lastVisit")}</dt>
        <dd>{lastVisitAt ? day(lastVisitAt) : t("neverHere")}</dd>
      </div>
      <div>
        <dt>{t("account.devices")}</dt>
        <dd>{t("account.devicesCount", { count: person.devices })}</dd>
      </div>
      {person.suspended ? (
        <div>
          <dt>{t("account.access")}</dt>
          <dd>{t("suspended")}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What this viewer may change about the account. */
async function Deeds({ actor, person }: { actor: Actor; person: Person }) {
  const [t, { administration, common, erasing, signIn }] = await Promise.all([
    getWords("administration"),
    getMessages(),
  ]);
  const words = { ...common, ...administration, ...administration.account, roles: signIn.roles };
  const participantId = person.id;
  const endable = canEndSessions(actor, { organisationId: person.organisation.id, role: person.role });
  const changeable = canChangeRole(actor, person);
  return (
    <aside className="stack" aria-label={t("account.deeds")}>
      {changeable ? (
        <section className="card stack" aria-labelledby="rol">
          <h2 id="rol" className="card-title">
            {t("account.roleTitle")}
          </h2>
          <p className="soft small">{t("roleHint")}</p>
          <GiveRole
            participantId={participantId}
            role={person.role}
            until={dateOf(person.grant?.until ?? null)}
            words={words}
          />
        </section>
      ) : null}
      {canAdminister(actor) ? (
        <section className="card stack" aria-labelledby="organisatiebeheer">
          <h2 id="organisatiebeheer" className="card-title">
            {t("account.lookAfterTitle", { organisation: person.organisation.name })}
          </h2>
          {person.looksAfter.length > 0 ? (
            <StopLookingAfter participantId={participantId} words={words} />
          ) : (
            <LookAfter participantId={participantId} words={words} />
          )}
        </section>
      ) : null}
      {endable ? (
        <section className="card stack" aria-labelledby="apparaten">
          <h2 id="apparaten" className="card-title">
            {t("account.signOutTitle")}
          </h2>
          <SignOut participantId={participantId} words={words} />
        </section>
      ) : null}
      <div className="card stack">
        <a href={`/deelnemers/${person.handle}`}>{t("account.profile")}</a>
        {changeable ? (
          <div>
            <RemoveForm
              participantId={participantId}
              name={person.name}
              words={{ ...common, ...erasing, texts: erasing.textsOther }}
            />
          </div>
        ) : null}
      </div>
    </aside>
  );
}
