import { getMessages } from "@/app/_i18n/words";
import { AnswerAskForm } from "./answer-ask-form";

/** "Later" or "niet meer vragen", in one press, for who was asked what came of the advice. */
export async function AnswerAsk({ caseNumber }: { caseNumber: number }) {
  const { common, notifications } = await getMessages();
  const { later, never, answered } = notifications;
  return (
    <AnswerAskForm
      caseNumber={caseNumber}
      words={{ formMistakes: common.formMistakes, offline: common.offline, later, never, answered }}
    />
  );
}
