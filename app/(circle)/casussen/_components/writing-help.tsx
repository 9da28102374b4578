import { practiceKeys } from "#lib/practices/practices";
import { getMessages } from "@/app/_i18n/words";
import { Disclosure } from "@/app/_ui/disclosure";
import { PracticeMark } from "@/app/_ui/ring";

/** Beside the form: the questions that go with each practice. */
export async function WritingHelp() {
  const { caseForm, common, practices } = await getMessages();
  return (
    <aside className="stack stack-tight writing-help" aria-labelledby="schrijfhulp">
      <h2 id="schrijfhulp" className="aside-title">
        {caseForm.helpTitle}
      </h2>
      <p className="soft small">{caseForm.helpLead}</p>
      {practiceKeys.map((key) => (
        <Disclosure
          key={key}
          summary={
            <span className={`mark-and-name practice-${key}`}>
              <PracticeMark practice={key} />
              {common.practiceNames[key]}
            </span>
          }
        >
          <ul className="plain-list small">
            {practices[key].asks.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </aside>
  );
}
