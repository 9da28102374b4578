import { getWords } from "@/app/_i18n/words";
import { practiceTexts } from "#lib/cases/choices";
import type { CaseSection } from "#lib/cases/choices";
import type { CaseText } from "#lib/cases/validation";
import { practiceKeys } from "#lib/practices/practices";
import { Chip } from "@/app/_ui/chip";
import { FormattedText } from "@/app/_ui/formatted-text";
import { practiceNames } from "@/app/_ui/names";
import { PracticeMark } from "@/app/_ui/ring";

const parts = [
  { key: "whatHappened", section: undefined, fields: ["whatHappened"] },
  { key: "outside", section: "face-to-face", fields: ["metWith", "speaksFor", "otherVoices"] },
  { key: "inside", section: "inside", fields: ["insideRoles", "history", "rulesAndPlans"] },
  { key: "practices", section: "done", fields: [...Object.values(practiceTexts), "whatWasDone"] },
  { key: "after", section: "after", fields: ["outcome", "doAgain"] },
] as const satisfies { key: string; section: CaseSection | undefined; fields: CaseText[] }[];

const practiceOf = (field: CaseText) => practiceKeys.find((key) => practiceTexts[key] === field);

interface CaseStoryProps {
  texts: Record<CaseText, string>;
  /** Sections that visitors do not get: whoever reads them here is told so. */
  participantsOnly?: readonly CaseSection[];
}

/** The story in the order it is told: what happened, outside, inside, what was done per practice, what came of it, the tip apart. */
export async function CaseStory({ texts, participantsOnly = [] }: CaseStoryProps) {
  const [t, f, names] = await Promise.all([getWords("cases"), getWords("caseForm"), practiceNames()]);
  return (
    <div className="stack stack-loose">
      {parts.map(({ key, section, fields }) => {
        const filled = fields.filter((field) => texts[field]);
        if (filled.length === 0) return null;
        return (
          <section key={key} className="stack stack-tight">
            <h2 className="story-heading">{t(`parts.${key}`)}</h2>
            {section && participantsOnly.includes(section) ? (
              <p>
                <Chip>{t("participantsOnly")}</Chip>
              </p>
            ) : null}
            {filled.map((field) => {
              const practice = practiceOf(field);
              return (
                <div key={field} className="stack stack-tight">
                  {practice ? (
                    <h3 className={`story-label mark-and-name practice-${practice}`}>
                      <PracticeMark practice={practice} />
                      {names[practice]}
                    </h3>
                  ) : fields.length > 1 ? (
                    <h3 className="story-label">{f(`labels.${field}`)}</h3>
                  ) : null}
                  <FormattedText text={texts[field]} />
                </div>
              );
            })}
          </section>
        );
      })}
      {texts.tip ? (
        <aside className="tip-card stack stack-tight">
          <h2 className="story-heading">{t("parts.tip")}</h2>
          <FormattedText text={texts.tip} />
        </aside>
      ) : null}
      {texts.learningQuestion ? (
        <aside className="card stack stack-tight">
          <h2 className="story-heading">{t("parts.learningQuestion")}</h2>
          <FormattedText text={texts.learningQuestion} />
        </aside>
      ) : null}
    </div>
  );
}
