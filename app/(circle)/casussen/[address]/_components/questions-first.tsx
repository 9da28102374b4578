import { getWords } from "@/app/_i18n/words";
import { questionDays } from "#lib/comments/choices";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Select } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface QuestionsFirstProps {
  found: { number: number; author: { name: string } };
  until: Date | undefined;
  /** Whether the viewer may ask for it and end it. */
  shaping: boolean;
  locale: Locale;
  now: Date;
}

/** "Eerst alleen vragen": says so and until when; who writes the case asks for it here, with plain forms. */
export async function QuestionsFirst({ found, until, shaping, locale, now }: QuestionsFirstProps) {
  const t = await getWords("talk");
  const subject = <input type="hidden" name="caseNumber" value={found.number} />;
  if (until) {
    return (
      <div className="talk-round">
        <Notice tone="info">
          <p id="eerst-vragen">
            {t("questionsFirst", { name: found.author.name, until: exactText(until, locale, now) })}
          </p>
          {shaping ? (
            <form method="post" action="/casussen/eerst-vragen/klaar" className="no-print">
              {subject}
              <Button type="submit" small>
                {t("endQuestions")}
              </Button>
            </form>
          ) : null}
        </Notice>
      </div>
    );
  }
  if (!shaping) return null;
  return (
    <div className="talk-round no-print">
      <Disclosure summary={t("askQuestions")}>
        <form method="post" action="/casussen/eerst-vragen" className="stack stack-tight">
          {subject}
          <p className="soft small">{t("askQuestionsWhy")}</p>
          <Select
            name="days"
            label={t("askQuestionsDays")}
            defaultValue="2"
            choices={questionDays.map((days) => ({ value: String(days), label: t("days", { days }) }))}
          />
          <div>
            <Button type="submit" small>
              {t("askQuestionsButton")}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
