"use client";

import { startTransition, useOptimistic, useState } from "react";
import type { ActionResult } from "#lib/auth/action";
import type { Tally } from "#lib/votes/commands";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";

interface VoteButtonProps {
  tally: Tally;
  vote: (support: boolean) => Promise<ActionResult<Tally>>;
  /** "Waardevol" and "{count}" in one accessible name. */
  label: string;
  offline: string;
}

/** "Waardevol": answers at once, and goes back with a word when the server says no. */
export function VoteButton({ tally, vote, label, offline }: VoteButtonProps) {
  const [known, setKnown] = useState(tally);
  const [shown, show] = useOptimistic(known);
  const [problem, setProblem] = useState("");
  const press = () =>
    startTransition(async () => {
      const support = !shown.voted;
      show({ voted: support, votes: shown.votes + (support ? 1 : -1) });
      const result = await vote(support).catch(() => undefined);
      if (result?.status === "done") setKnown(result.value);
      setProblem(result?.status === "refused" ? result.message : result ? "" : offline);
    });
  return (
    <>
      <Button small aria-pressed={shown.voted} onClick={press}>
        <Icon name="star" />
        <span>
          {label} <span className="number">{shown.votes}</span>
        </span>
      </Button>
      {problem ? (
        <span role="status" className="field-error small">
          {problem}
        </span>
      ) : null}
    </>
  );
}
