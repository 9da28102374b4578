interface QuestionCardsProps {
  asked: string;
  behind: string;
  labels: { asked: string; behind: string };
  /** On the page of the case itself. */
  large?: boolean;
}

/** What people write is Dutch, also for who reads the screens in English (WCAG 3.1.2). The question as it was asked, and the question behind it peeking out. Leaves out what a draft does not have yet. */
export function QuestionCards({ asked, behind, labels, large }: QuestionCardsProps) {
  if (!asked && !behind) return null;
  return (
    <div className={large ? "questions questions-large" : "questions"}>
      {asked ? (
        <p className="asked">
          <b>{labels.asked}</b> <span lang="nl">{asked}</span>
        </p>
      ) : null}
      {behind ? (
        <p className="behind">
          <b>{labels.behind}</b> <span lang="nl">{behind}</span>
        </p>
      ) : null}
    </div>
  );
}
