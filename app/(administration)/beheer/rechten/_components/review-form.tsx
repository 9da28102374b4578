"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { RadioGroup } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { reviewRightAction } from "../actions";

interface ReviewFormProps {
  participantId: string;
  organisationId: string | null;
  /** Whose right, and which. */
  about: string;
  words: FormWords &
    Record<"close" | "review" | "question" | "keep" | "keepHint" | "take" | "takeHint" | "why" | "save", string>;
}

/** Should they keep this right? Yes or no, and why. */
export function ReviewForm({ participantId, organisationId, about, words }: ReviewFormProps) {
  const id = `review-${participantId}-${organisationId ?? "role"}-`;
  return (
    <DialogButton label={words.review} small title={`${words.review}: ${about}`} closeLabel={words.close}>
      <ActionForm save={reviewRightAction} words={words} idPrefix={id} watched="all">
        {({ errorOf, busy }) => (
          <>
            <input type="hidden" name="participantId" value={participantId} />
            {organisationId ? <input type="hidden" name="organisationId" value={organisationId} /> : null}
            <RadioGroup
              name="outcome"
              id={`${id}outcome`}
              label={words.question}
              error={errorOf("outcome")}
              choices={[
                { value: "kept", label: words.keep, hint: words.keepHint },
                { value: "taken", label: words.take, hint: words.takeHint },
              ]}
            />
            <TextArea name="reason" id={`${id}reason`} label={words.why} error={errorOf("reason")} rows={3} />
            <div>
              <Button type="submit" look="primary" aria-busy={busy}>
                {words.save}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
