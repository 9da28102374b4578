"use client";

import type { Verdict } from "#lib/moderation/validation";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import type { ButtonLook } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { DoneNotice } from "@/app/_ui/done-notice";
import { decideOnCaseAction, decideOnCommentAction } from "../actions";

export type DecisionWords = FormWords &
  Record<Verdict | "why" | "whyHint" | "done" | "doneAuthor" | "undoHide", string> & {
    verdicts: Record<Verdict, string>;
  };

interface DecisionFormProps {
  /** "case-12" or "comment-<uuid>": keeps the ids of several forms apart. */
  id: string;
  subject: { caseNumber: number } | { commentId: string };
  /** The newest decision the moderator has seen: a newer one means a colleague was first. */
  lastDecisionId: string | null;
  /** The version of the text the moderator reads. */
  version: number;
  verdicts: readonly Verdict[];
  words: DecisionWords;
}

const looks: Partial<Record<Verdict, ButtonLook>> = { hide: "danger", publish: "primary", restore: "primary" };

/** Why, and what: each button is a decision. */
export function DecisionForm({ id, subject, lastDecisionId, version, verdicts, words }: DecisionFormProps) {
  const [[name, value]] = Object.entries(subject) as [[string, string | number]];
  const save = "caseNumber" in subject ? decideOnCaseAction : decideOnCommentAction;
  return (
    <ActionForm save={save} words={words} idPrefix={`${id}-`} guarded watched="all">
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>
            <p>
              {words.done.replace("{verdict}", words.verdicts[done.value])} {words.doneAuthor}
            </p>
            {done.value === "hide" ? <a href="/moderatie/verborgen">{words.undoHide}</a> : null}
          </DoneNotice>
        ) : (
          <>
            <input type="hidden" name={name} value={value} />
            <input type="hidden" name="lastDecisionId" value={lastDecisionId ?? ""} />
            <input type="hidden" name="version" value={version} />
            <TextArea
              name="reason"
              id={`${id}-reason`}
              label={words.why}
              hint={words.whyHint}
              error={errorOf("reason")}
              rows={3}
            />
            <div className="row">
              {verdicts.map((verdict) => (
                <Button
                  key={verdict}
                  type="submit"
                  name="verdict"
                  value={verdict}
                  look={looks[verdict] ?? "secondary"}
                  aria-busy={busy}
                >
                  {words[verdict]}
                </Button>
              ))}
            </div>
          </>
        )
      }
    </ActionForm>
  );
}
