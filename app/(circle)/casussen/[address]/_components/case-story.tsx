import type { ReactNode } from "react";
import { getWords } from "@/app/_i18n/words";
import type { CaseSection } from "#lib/cases/choices";
import { practiceOf, storyParts } from "#lib/cases/story";
import type { CaseText } from "#lib/cases/validation";
import { textNames } from "#lib/cases/dutch-names";
import { Chip } from "@/app/_ui/chip";
import { FormattedText } from "@/app/_ui/formatted-text";
import { practiceNames } from "@/app/_ui/names";
import { PracticeMark } from "@/app/_ui/ring";

interface CaseStoryProps {
  texts: Record<CaseText, string>;
  /** Sections that visitors do not get: whoever reads them here is told so. */
  participantsOnly?: readonly CaseSection[];
  /** Of the headings: one lower where the case stands under a heading of its own. */
  level?: 2 | 3;
}

/** A text that colleagues may quote: quotes lead here. */
const Quotable = ({ field, label, children }: { field: CaseText; label: string; children: ReactNode }) => (
  <div id={`tekst-${textNames[field]}`} data-quotable={label} className="quotable">
    {children}
  </div>
);

/** The story in the order it is told: what happened, outside, inside, what was done per practice, what came of it, the tip apart. */
export async function CaseStory({ texts, participantsOnly = [], level = 2 }: CaseStoryProps) {
  const [Part, Field] = level === 2 ? (["h2", "h3"] as const) : (["h3", "h4"] as const);
  const [t, f, names] = await Promise.all([getWords("cases"), getWords("caseForm"), practiceNames()]);
  return (
    <div className="stack stack-loose">
      {storyParts.map(({ key, section, fields }) => {
        const filled = fields.filter((field) => texts[field]);
        if (filled.length === 0) return null;
        return (
          <section key={key} className="stack stack-tight">
            <Part className="story-heading">{t(`parts.${key}`)}</Part>
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
                    <Field className={`story-label mark-and-name practice-${practice}`}>
                      <PracticeMark practice={practice} />
                      {names[practice]}
                    </Field>
                  ) : fields.length > 1 ? (
                    <Field className="story-label">{f(`labels.${field}`)}</Field>
                  ) : null}
                  <Quotable
                    field={field}
                    label={practice ? names[practice] : fields.length > 1 ? f(`labels.${field}`) : t(`parts.${key}`)}
                  >
                    <FormattedText text={texts[field]} />
                  </Quotable>
                </div>
              );
            })}
          </section>
        );
      })}
      {texts.tip ? (
        <aside className="tip-card stack stack-tight">
          <Part className="story-heading">{t("parts.tip")}</Part>
          <Quotable field="tip" label={t("parts.tip")}>
            <FormattedText text={texts.tip} />
          </Quotable>
        </aside>
      ) : null}
      {texts.learningQuestion ? (
        <aside className="card stack stack-tight">
          <Part className="story-heading">{t("parts.learningQuestion")}</Part>
          <Quotable field="learningQuestion" label={t("parts.learningQuestion")}>
            <FormattedText text={texts.learningQuestion} />
          </Quotable>
        </aside>
      ) : null}
    </div>
  );
}
