"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { tryFailedAgainAction, tryJobAgainAction } from "../actions";

interface TryAgainProps {
  queue: string;
  jobId: string;
  describedBy: string;
  words: FormWords & Record<"tryAgain" | "tried", string>;
}

/** Does one job now. */
export function TryAgain({ queue, jobId, describedBy, words }: TryAgainProps) {
  return (
    <ActionForm save={tryJobAgainAction} words={words} className="form form-small">
      {({ busy, done }) => (
        <>
          <input type="hidden" name="queue" value={queue} />
          <input type="hidden" name="jobId" value={jobId} />
          {done ? (
            <Notice tone="success" role="status">
              {words.tried}
            </Notice>
          ) : null}
          <div>
            <Button type="submit" small aria-busy={busy} aria-describedby={describedBy}>
              {words.tryAgain}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** Does again all jobs of a queue that were given up. */
export function TryAllAgain({ queue, label, words }: { queue: string; label: string; words: FormWords }) {
  return (
    <ActionForm save={tryFailedAgainAction} words={words} className="form form-small">
      {({ busy, done }) => (
        <>
          <input type="hidden" name="queue" value={queue} />
          {done ? (
            <Notice tone="success" role="status">
              {done.value}
            </Notice>
          ) : null}
          <div>
            <Button type="submit" aria-busy={busy}>
              {label}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
