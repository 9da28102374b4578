import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { listRoles } from "#lib/case-roles/queries";
import { casePath } from "#lib/cases/dutch";
import { canRevise } from "#lib/cases/policy";
import type { WholeCase } from "#lib/cases/queries";

/** "Wie is wie", beside the story. The author always finds the way to it. */
export async function Roles({ found, viewer }: { found: WholeCase; viewer: Viewer }) {
  const [t, roles] = await Promise.all([getWords("caseRoles"), listRoles(viewer, found.number)]);
  const own = canRevise(viewer, found);
  if (roles.length === 0 && !own) return null;
  return (
    <section className="stack stack-tight">
      <h2 className="story-label">{t("title")}</h2>
      {roles.length > 0 ? (
        <dl className="facts facts-narrow" lang="nl">
          {roles.map(({ label, description }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="soft small">{t("none")}</p>
      )}
      {own ? (
        <p className="small no-print">
          <a href={`${casePath(found)}/rollen`}>{t("change")}</a>
        </p>
      ) : null}
    </section>
  );
}
