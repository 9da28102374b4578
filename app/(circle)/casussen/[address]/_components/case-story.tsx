import { getWords } from "@/app/_i18n/words";
import type { WholeCase } from "#lib/cases/queries";
import type { CaseText } from "#lib/cases/validation";
import { FormattedText } from "@/app/_ui/formatted-text";

const parts = [
  { key: "whatHappened", fields: ["whatHappened"] },
  { key: "outside", fields: ["speaksFor", "otherVoices"] },
  { key: "inside", fields: ["insideRoles", "history", "rulesAndPlans"] },
  { key: "whatWasDone", fields: ["whatWasDone"] },
  { key: "outcome", fields: ["outcome"] },
] as const satisfies { key: string; fields: CaseText[] }[];

/** The story in the order it is told: what happened, outside, inside, what was done, what came of it, the tip apart. */
export async function CaseStory({ found }: { found: WholeCase }) {
  const [t, f] = await Promise.all([getWords("cases"), getWords("caseForm")]);
  return (
    <div className="stack stack-loose">
      {parts.map(({ key, fields }) => {
        const filled = fields.filter((field) => found[field]);
        if (filled.length === 0) return null;
        return (
          <section key={key} className="stack stack-tight">
            <h2 className="story-heading">{t(`parts.${key}`)}</h2>
            {filled.map((field) => (
              <div key={field} className="stack stack-tight">
                {fields.length > 1 ? <h3 className="story-label">{f(`labels.${field}`)}</h3> : null}
                <FormattedText text={found[field]} />
              </div>
            ))}
          </section>
        );
      })}
      {found.tip ? (
        <aside className="tip-card stack stack-tight">
          <h2 className="story-heading">{t("parts.tip")}</h2>
          <FormattedText text={found.tip} />
        </aside>
      ) : null}
      {found.learningQuestion ? (
        <aside className="card stack stack-tight">
          <h2 className="story-heading">{t("parts.learningQuestion")}</h2>
          <FormattedText text={found.learningQuestion} />
        </aside>
      ) : null}
    </div>
  );
}
