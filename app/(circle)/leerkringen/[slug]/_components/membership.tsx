"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { Icon } from "@/app/_ui/icon";
import { joinCircleAction, removeFromCircleAction } from "../../actions";

export function JoinCircle({ circleId, words }: { circleId: string; words: FormWords & { join: string } }) {
  return (
    <ActionForm save={joinCircleAction} words={words} className="row">
      {({ busy }) => (
        <>
          <input type="hidden" name="circleId" value={circleId} />
          <Button type="submit" look="primary" aria-busy={busy}>
            {words.join}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

interface RemoveMemberProps {
  circleId: string;
  participantId: string;
  /** Who is removed, or "Leerkring verlaten". */
  label: string;
  /** A question to answer first; without it the button is an icon that acts at once and can be undone by adding again. */
  sure?: string;
  words: FormWords & { close: string };
}

export function RemoveMember({ circleId, participantId, label, sure, words }: RemoveMemberProps) {
  const form = (look: "danger" | "quiet", content: React.ReactNode) => (
    <ActionForm save={removeFromCircleAction} words={words} className="row">
      {({ busy }) => (
        <>
          <input type="hidden" name="circleId" value={circleId} />
          <input type="hidden" name="participantId" value={participantId} />
          <Button type="submit" look={look} small aria-busy={busy}>
            {content}
          </Button>
        </>
      )}
    </ActionForm>
  );
  if (!sure) {
    return form(
      "quiet",
      <>
        <Icon name="x" />
        <span className="visually-hidden">{label}</span>
      </>,
    );
  }
  return (
    <DialogButton label={label} look="quiet" small title={label} closeLabel={words.close}>
      <div className="stack">
        <p>{sure}</p>
        {form("danger", label)}
      </div>
    </DialogButton>
  );
}
