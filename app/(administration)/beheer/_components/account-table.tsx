import type { Actor } from "#lib/auth/actor";
import type { Account } from "#lib/participants/accounts";
import { canAdminister, canChangeRole } from "#lib/participants/policy";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Cell, Row, Table } from "@/app/_ui/table";
import { dayText } from "@/app/_ui/time";
import { RemoveForm } from "./remove-form";
import { RoleForm } from "./role-form";

/** Who takes part, with what may be changed about them. */
export async function AccountTable({ actor, people }: { actor: Actor; people: readonly Account[] }) {
  const [t, secondFactor, { administration, common, erasing, signIn }, locale] = await Promise.all([
    getWords("administration"),
    getWords("secondFactor"),
    getMessages(),
    getLocale(),
  ]);
  const words = { ...common, ...administration, roles: signIn.roles };
  const removeWords = { ...common, ...erasing, texts: erasing.textsOther };
  const now = new Date();
  return (
    <Table labelledBy="deelnemers" columns={[t("columns.name"), t("columns.organisation"), t("columns.role")]}>
      {people.map((person) => (
        <Row key={person.id}>
          <Cell>
            <a href={`/beheer/deelnemers/${person.handle}`}>{person.name}</a>
            {person.suspended ? <span className="soft"> ({t("suspended")})</span> : null}
            <span className="byline">{person.email}</span>
            {person.lastVisitAt ? null : <span className="byline">{t("neverHere")}</span>}
          </Cell>
          <Cell under={t("columns.organisation")}>{person.organisation.name}</Cell>
          <Cell under={t("columns.role")}>
            {person.id === actor.id ? (
              `${signIn.roles[person.role]} (${t("you")})`
            ) : canChangeRole(actor, person) ? (
              <>
                <RoleForm
                  participantId={person.id}
                  role={person.role}
                  label={t("roleOf", { name: person.name })}
                  words={words}
                />
                <RemoveForm participantId={person.id} name={person.name} words={removeWords} />
                <a
                  className="small"
                  href={`/beheer/tweede-stap/${person.handle}`}
                  aria-label={secondFactor("resetLinkOf", { name: person.name })}
                >
                  {secondFactor("resetLink")}
                </a>
              </>
            ) : (
              signIn.roles[person.role]
            )}
            {person.roleUntil && person.role !== "participant" && canAdminister(actor) ? (
              <span className="byline">{t("until", { until: dayText(person.roleUntil, locale, now) })}</span>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
