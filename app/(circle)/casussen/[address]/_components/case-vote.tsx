"use client";

import type { Tally } from "#lib/votes/commands";
import { voteOnCaseAction } from "../../actions";
import { VoteButton } from "./vote-button";

export function CaseVote({
  caseNumber,
  tally,
  label,
  offline,
}: {
  caseNumber: number;
  tally: Tally;
  label: string;
  offline: string;
}) {
  return (
    <VoteButton
      tally={tally}
      label={label}
      offline={offline}
      vote={(support) => voteOnCaseAction(null, { caseNumber, support })}
    />
  );
}
