import type { GroupRole } from "#lib/work-accounts/queries";
import type { Change } from "#lib/work-accounts/preview";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { applyRolesAction } from "../actions";

interface RolesPreviewProps {
  organisationId: string;
  proposed: readonly GroupRole[];
  changes: readonly Change[];
  applied: boolean;
}

/** What a mapping means for the people there are, before it does anything. */
export async function RolesPreview({ organisationId, proposed, changes, applied }: RolesPreviewProps) {
  const [t, { common, signIn }] = await Promise.all([getWords("workAccounts"), getMessages()]);
  return (
    <section className="card stack" aria-labelledby="zo-wordt-het">
      <h3 id="zo-wordt-het" className="card-title">
        {t("administration.previewTitle")}
      </h3>
      <ul>
        {proposed.length === 0 ? <li>{t("administration.mappingNone")}</li> : null}
        {proposed.map(({ group, role }) => (
          <li key={`${group} ${role}`}>{t("administration.mapping", { group, role: signIn.roles[role] })}</li>
        ))}
      </ul>
      <p className="soft">{t("administration.previewLead")}</p>
      {changes.length === 0 ? <p>{t("administration.previewNone")}</p> : null}
      <ul>
        {changes.map(({ name, before, after }) => (
          <li key={name ?? ""}>
            {t("administration.previewLine", {
              name: name ?? t("administration.previewYou"),
              before: signIn.roles[before],
              after: signIn.roles[after],
            })}
          </li>
        ))}
      </ul>
      {applied ? (
        <p>{t("administration.applied")}</p>
      ) : (
        <div>
          <AskFirst
            save={applyRolesAction}
            about={{ organisationId }}
            label={t("administration.apply")}
            sure={t("administration.applySure")}
            look="primary"
            deed="primary"
            words={common}
          />
        </div>
      )}
    </section>
  );
}
