import type { TrialOutcome } from "#lib/work-accounts/queries";
import { getWords } from "@/app/_i18n/words";

/** What came in with one's own trial: names, never values, but for the groups. */
export async function Trial({ outcome, when }: { outcome: TrialOutcome; when: string }) {
  const t = await getWords("workAccounts");
  return (
    <div className="stack stack-tight">
      <p className="soft">{t("administration.trialAt", { when })}</p>
      <dl className="facts">
        <dt>{t("administration.claims")}</dt>
        <dd>{outcome.claims.join(", ")}</dd>
        <dt>{t("administration.groups")}</dt>
        <dd>{outcome.groups.join(", ") || t("administration.groupsNone")}</dd>
      </dl>
      <p>{t(`administration.factor.${outcome.secondFactor ? "yes" : "no"}`)}</p>
      <p>{t(`administration.verified.${outcome.verifiedEmail ? "yes" : "no"}`)}</p>
    </div>
  );
}
