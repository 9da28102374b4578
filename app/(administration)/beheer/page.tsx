import type { Metadata } from "next";
import { listOrganisations } from "#lib/organisations/queries";
import { canAdminister } from "#lib/participants/policy";
import { listAccounts } from "#lib/participants/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { getSettings } from "#lib/settings/queries";
import { InviteForm } from "./_components/invite-form";
import { RemoveForm } from "./_components/remove-form";
import { RoleForm } from "./_components/role-form";
import { SettingsForm } from "./_components/settings-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("administration");
  return { title: t("title") };
}

export default async function AdministrationPage({ searchParams }: PageProps<"/beheer">) {
  const actor = await requireAllowed("/beheer", canAdminister);
  const after = firstValue((await searchParams).na) || undefined;
  const [page, organisations, settings, t, { administration, common, erasing, signIn }] = await Promise.all([
    orNotFound(listAccounts(actor, after)),
    listOrganisations(),
    getSettings(),
    getWords("administration"),
    getMessages(),
  ]);
  const words = { ...common, ...administration, roles: signIn.roles };
  const removeWords = { ...common, ...erasing, texts: erasing.textsOther };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="with-aside with-aside-wide">
        <section className="stack">
          <h2 id="deelnemers">{t("peopleTitle")}</h2>
          <p className="soft">{t("roleHint")}</p>
          <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="deelnemers">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("columns.name")}</th>
                  <th scope="col">{t("columns.organisation")}</th>
                  <th scope="col">{t("columns.role")}</th>
                </tr>
              </thead>
              <tbody>
                {page.items.map((person) => (
                  <tr key={person.id}>
                    <td>
                      <a href={`/deelnemers/${person.handle}`}>{person.name}</a>
                      {person.suspended ? <span className="soft"> ({t("suspended")})</span> : null}
                      <span className="byline">{person.email}</span>
                    </td>
                    <td>{person.organisation.name}</td>
                    <td>
                      {person.id === actor.id ? (
                        `${signIn.roles[person.role]} (${t("you")})`
                      ) : (
                        <>
                          <RoleForm
                            participantId={person.id}
                            role={person.role}
                            label={t("roleOf", { name: person.name })}
                            words={words}
                          />
                          <RemoveForm participantId={person.id} name={person.name} words={removeWords} />
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pager
            label={t("pages")}
            next={page.next ? { href: `/beheer?na=${page.next}`, label: t("older") } : null}
            first={after ? { href: "/beheer", label: t("first") } : null}
          />
        </section>
        <div className="stack">
          <section className="card stack" aria-labelledby="uitnodigen">
            <h2 id="uitnodigen" className="card-title">
              {t("inviteTitle")}
            </h2>
            <p className="soft">{t("inviteLead")}</p>
            <InviteForm
              organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              words={words}
            />
          </section>
          <section className="card stack" aria-labelledby="plaatsen">
            <h2 id="plaatsen" className="card-title">
              {t("settingsTitle")}
            </h2>
            <SettingsForm {...settings} words={{ ...words, saved: common.saved }} />
          </section>
        </div>
      </div>
    </>
  );
}
