"use client";

import type { Messages } from "#lib/core/messages";
import { outcomes } from "#lib/resident-requests/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { closeRequestAction, noteOnRequestAction, takeRequestAction } from "../actions";

interface RequestFormsProps {
  requestId: string;
  /** The newest step the moderator sees here. */
  lastStepId: string;
  held: "nobody" | "me" | "colleague";
  byMail: boolean;
  words: FormWords & Messages["requests"];
}

/** What a moderator can do with an open request: take it up, write a note, close it. */
export function RequestForms({ requestId, lastStepId, held, byMail, words }: RequestFormsProps) {
  const about = (
    <>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="lastStepId" value={lastStepId} />
    </>
  );
  return (
    <div className="stack stack-loose">
      {held === "me" ? null : (
        <ActionForm save={takeRequestAction} words={words} className="row">
          {({ busy }) => (
            <>
              {about}
              <Button type="submit" look="primary" aria-busy={busy}>
                {held === "nobody" ? words.take : words.takeOver}
              </Button>
            </>
          )}
        </ActionForm>
      )}
      <section className="card stack" aria-labelledby="antwoord">
        <h2 id="antwoord" className="story-heading">
          {words.answerTitle}
        </h2>
        <ActionForm save={closeRequestAction} words={words} idPrefix="close-" guarded>
          {({ errorOf, busy }) => (
            <>
              {about}
              <RadioGroup
                name="outcome"
                id="close-outcome"
                label={words.outcome}
                error={errorOf("outcome")}
                choices={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
              />
              <TextArea
                name="text"
                id="close-text"
                label={words.answer}
                hint={byMail ? words.answerMail : words.answerOther}
                error={errorOf("text")}
                rows={5}
              />
              <div>
                <Button type="submit" look="primary" aria-busy={busy}>
                  {words.close}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </section>
      <section className="stack" aria-labelledby="notitie">
        <h2 id="notitie" className="story-heading">
          {words.noteTitle}
        </h2>
        <ActionForm save={noteOnRequestAction} words={words} idPrefix="note-" guarded emptied>
          {({ errorOf, busy }) => (
            <>
              <input type="hidden" name="requestId" value={requestId} />
              <TextArea name="text" id="note-text" label={words.note} error={errorOf("text")} rows={3} />
              <div>
                <Button type="submit" aria-busy={busy}>
                  {words.addNote}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </section>
    </div>
  );
}
