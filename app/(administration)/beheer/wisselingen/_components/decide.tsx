"use client";

import type { Messages } from "#lib/core/messages";
import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { AskFirst } from "@/app/_ui/ask-first";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { TextArea } from "@/app/_ui/text-area";
import { approveMoveAction, decideOnCasesAction, refuseMoveAction } from "../actions";

interface DecideProps {
  moveId: string;
  /** The id of who wants to move. */
  describedBy: string;
  words: FormWords & Messages["moves"]["desk"] & { close: string };
}

/** Takes somebody in who worked elsewhere, or refuses with a reason. */
export function DecideOnMove({ moveId, describedBy, words }: DecideProps) {
  const id = `weiger-${moveId}-`;
  return (
    <div className="row">
      <AskFirst
        save={approveMoveAction}
        about={{ moveId }}
        label={words.approve}
        sure={words.approveSure}
        look="primary"
        deed="primary"
        describedBy={describedBy}
        words={words}
      />
      <DialogButton
        label={words.refuse}
        look="quiet"
        small
        title={words.refuse}
        closeLabel={words.close}
        describedBy={describedBy}
      >
        <ActionForm save={refuseMoveAction} words={words} idPrefix={id} watched="all">
          {({ errorOf, busy }) => (
            <>
              <input type="hidden" name="moveId" value={moveId} />
              <TextArea
                name="answer"
                id={`${id}answer`}
                label={words.why}
                hint={words.whyHint}
                error={errorOf("answer")}
                rows={4}
              />
              <div>
                <Button type="submit" look="danger" aria-busy={busy}>
                  {words.refuseSend}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}

/** Lets the cases of who went go along, or keeps them. */
export function DecideOnCases({ moveId, describedBy, words }: DecideProps) {
  return (
    <div className="row">
      {(["along", "stay"] as const).map((verdict) => (
        <AskFirst
          key={verdict}
          save={decideOnCasesAction}
          about={{ moveId, verdict }}
          label={words.cases[verdict]}
          sure={words.casesSure[verdict]}
          look={verdict === "along" ? "primary" : "quiet"}
          deed="primary"
          describedBy={describedBy}
          words={words}
        />
      ))}
    </div>
  );
}
