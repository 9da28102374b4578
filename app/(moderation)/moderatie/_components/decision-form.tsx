"use client";

import type { Verdict } from "#lib/moderation/validation";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import type { ButtonLook } from "@/app/_ui/button";
import { DoneNotice } from "@/app/_ui/done-notice";
import { TextArea } from "@/app/_ui/text-area";
import { decideOnCaseAction, decideOnCollectionAction, decideOnCommentAction, decideOnTipAction } from "../actions";
import { TemplateChoice } from "./template-choice";
import type { TemplateOption } from "./template-choice";

export type DecisionWords = FormWords &
  Record<Verdict | "why" | "whyHint" | "done" | "doneAuthor" | "undoHide", string> & {
    verdicts: Record<Verdict, string>;
  };

export interface DecisionFormProps {
  /** "case-12" or "comment-<uuid>": keeps the ids of several forms apart. */
  id: string;
  subject: { caseNumber: number } | { commentId: string } | { collectionId: string } | { tipId: string };
  /** The newest decision the moderator has seen: a newer one means a colleague was first. */
  lastDecisionId: string | null;
  /** The version of the text the moderator reads. */
  version: number;
  verdicts: readonly Verdict[];
  words: DecisionWords;
  /** Where it goes without a script. */
  plain?: string | undefined;
  /** In a list, with little room. */
  small?: boolean;
  templates?: readonly TemplateOption[];
  templateWords?: { choose: string; none: string };
  /** Where to go on once it is decided. */
  next?: { href: string; label: string };
}

const looks: Partial<Record<Verdict, ButtonLook>> = { hide: "danger", publish: "primary", restore: "primary" };
const saves = {
  caseNumber: decideOnCaseAction,
  commentId: decideOnCommentAction,
  collectionId: decideOnCollectionAction,
  tipId: decideOnTipAction,
};

/** Why, and what: each button is a decision. */
export function DecisionForm({
  id,
  subject,
  lastDecisionId,
  version,
  verdicts,
  words,
  plain,
  small = false,
  templates = [],
  templateWords,
  next,
}: DecisionFormProps) {
  const [[name, value]] = Object.entries(subject) as [[keyof typeof saves, string | number]];
  return (
    <ActionForm
      save={saves[name]}
      words={words}
      idPrefix={`${id}-`}
      guarded
      watched="all"
      plain={plain}
      className={small ? "form form-tight" : "form"}
    >
      {({ errorOf, busy, done }) =>
        done ? (
          <DoneNotice>
            <p>
              {words.done.replace("{verdict}", words.verdicts[done.value])} {words.doneAuthor}
            </p>
            <p className="row">
              {next ? <a href={next.href}>{next.label}</a> : null}
              {done.value === "hide" ? <a href="/moderatie/verborgen">{words.undoHide}</a> : null}
            </p>
          </DoneNotice>
        ) : (
          <>
            <input type="hidden" name={name} value={value} />
            <input type="hidden" name="lastDecisionId" value={lastDecisionId ?? ""} />
            <input type="hidden" name="version" value={version} />
            {templates.length > 0 && templateWords ? (
              <TemplateChoice id={id} templates={templates} verdicts={words} words={templateWords} />
            ) : null}
            <TextArea
              name="reason"
              id={`${id}-reason`}
              label={words.why}
              hint={small ? undefined : words.whyHint}
              error={errorOf("reason")}
              rows={small ? 1 : 4}
            />
            <div className="row row-tight">
              {verdicts.map((verdict) => (
                <Button
                  key={verdict}
                  type="submit"
                  name="verdict"
                  value={verdict}
                  small={small}
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
