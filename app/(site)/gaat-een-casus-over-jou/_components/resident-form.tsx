"use client";

import type { Messages } from "#lib/core/messages";
import { contactWays, subjects } from "#lib/resident-requests/choices";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DoneNotice } from "@/app/_ui/done-notice";
import { RadioGroup, TextInput } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { askAboutCaseAction } from "../actions";

interface ResidentFormProps {
  /** The case they came from. */
  place: string;
  words: FormWords & { optional: string } & Omit<
      Messages["residentForm"],
      "title" | "lead" | "from" | "after" | "afterTitle"
    >;
}

/** What a resident asks about a case, without an account. */
export function ResidentForm({ place, words }: ResidentFormProps) {
  return (
    <ActionForm save={askAboutCaseAction} words={words} guarded>
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>
            <h2>{words.thanks}</h2>
            <p>{words.code}</p>
            <p className="card-title">{done.value.code}</p>
            <p>{words.keepCode}</p>
            <p>{words.due.replace("{dueAt}", done.value.dueAt)}</p>
          </DoneNotice>
        ) : (
          <>
            <RadioGroup
              name="subject"
              label={words.subject}
              error={errorOf("subject")}
              choices={subjects.map((value) => ({ value, label: words.subjects[value] }))}
            />
            <TextInput
              name="place"
              label={words.place}
              hint={words.placeHint}
              optional={words.optional}
              error={errorOf("place")}
              defaultValue={place}
            />
            <TextArea
              name="explanation"
              label={words.explanation}
              hint={words.explanationHint}
              error={errorOf("explanation")}
              rows={6}
            />
            <RadioGroup
              name="contactWay"
              row
              label={words.contactWay}
              error={errorOf("contactWay")}
              choices={contactWays.map((value) => ({ value, label: words.contactWays[value] }))}
            />
            <TextInput
              name="contact"
              label={words.contact}
              hint={words.contactHint}
              error={errorOf("contact")}
              spellCheck={false}
            />
            <TextInput
              name="contactNote"
              label={words.contactNote}
              hint={words.contactNoteHint}
              optional={words.optional}
              error={errorOf("contactNote")}
            />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {words.send}
              </Button>
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
