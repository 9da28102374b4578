"use client";

import { startTransition, useEffect, useOptimistic, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";

export interface Tally {
  votes: number;
  voted: boolean;
}

interface VoteButtonProps {
  /** Below /api/v1: "/casussen/12" or "/reacties/…". */
  subject: string;
  tally: Tally;
  /** "Waardevol"; the count comes with it in one accessible name. */
  label: string;
  locale: "nl" | "en";
  offline: string;
  /** The id of what tells whose comment it is; a case needs none. */
  describedBy?: string;
}

/**
 * Sends the wish through the API, not as an action: it waits for nothing else, and `keepalive` lets it arrive when the
 * reader is already on the way to another page.
 * @returns the new tally, or why not
 */
async function cast({ subject, locale, offline }: VoteButtonProps, support: boolean): Promise<Tally | string> {
  try {
    const response = await fetch(`/api/v1${subject}/stem`, {
      method: support ? "PUT" : "DELETE",
      headers: { "Accept-Language": locale },
      keepalive: true,
    });
    const answer = (await response.json()) as { waardevol: number; gestemd: boolean; title: string; detail?: string };
    if (!response.ok) return answer.detail ?? answer.title;
    return { votes: answer.waardevol, voted: answer.gestemd };
  } catch {
    return offline;
  }
}

/** "Waardevol": answers at once, and goes back with a word when the server says no. */
export function VoteButton(props: VoteButtonProps) {
  const { tally, label, describedBy } = props;
  const [known, setKnown] = useState(tally);
  // What others voted meanwhile comes in without making the button anew: somebody may just stand on it.
  const [given, setGiven] = useState(tally);
  if (given.votes !== tally.votes || given.voted !== tally.voted) {
    setGiven(tally);
    setKnown(tally);
  }
  const [shown, show] = useOptimistic(known);
  const { subject } = props;
  useEffect(() => {
    if (!subject.startsWith("/casussen/")) return;
    const watching = import("./case-votes").then(({ watchCaseVotes }) => watchCaseVotes(subject, setKnown));
    return () => void watching.then((stop) => stop());
  }, [subject]);
  const [problem, setProblem] = useState("");
  const press = () =>
    startTransition(async () => {
      const support = !shown.voted;
      show({ voted: support, votes: shown.votes + (support ? 1 : -1) });
      const outcome = await cast(props, support);
      if (typeof outcome !== "string") setKnown(outcome);
      setProblem(typeof outcome === "string" ? outcome : "");
    });
  return (
    <>
      <Button small aria-pressed={shown.voted} aria-describedby={describedBy} onClick={press}>
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
