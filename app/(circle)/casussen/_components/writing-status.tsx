"use client";

import { useRef } from "react";
import type { Messages } from "#lib/core/messages";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { Keeping } from "./keeper";
import { clockText } from "@/app/_ui/clock";
import { useKeeper } from "./use-keeper";
import type { Writing } from "./writing";

type Words = Messages["writing"];

interface WritingStatusProps {
  words: Words & { preview: string };
  writing: Writing;
  /** The field under which the server hears which text is saved for good. */
  field: "submissionKey" | "workingCopy";
  /** The version that the text now builds on. */
  onBase: (version: number) => void;
}

/** Whether what is typed is safe, and where. Always in view while one writes; only bad news is read aloud. */
export function WritingStatus({ words, writing, field, onBase }: WritingStatusProps) {
  const place = useRef<HTMLDivElement>(null);
  const { key, state, alsoWriting, foundAt, keepBoth, takeOther, flush } = useKeeper(place, writing, onBase);
  const clock = (at: Date) => clockText(at, writing.locale);
  const preview = async () => {
    const tab = window.open("about:blank", "_blank");
    await flush();
    if (tab) tab.location.href = `/casussen/voorbeeld/${key}`;
  };
  const restored = foundAt
    ? words.restored.replace("{time}", clock(foundAt))
    : writing.restored && words.restoredUnsaved.replace("{at}", writing.restored.text);
  return (
    <>
      <div ref={place} className="stack stack-tight">
        <input type="hidden" name={field} value={key} data-working-copy="" suppressHydrationWarning />
        {restored ? (
          <Notice tone="info" role="status">
            <p>{restored}</p>
            <a href={writing.startOver}>{writing.number === null ? words.startOver : words.backToSaved}</a>
          </Notice>
        ) : null}
        {alsoWriting.length > 0 ? (
          <Notice tone="info" role="status">
            {words.alsoWriting.replace("{names}", alsoWriting.join(", "))}
          </Notice>
        ) : null}
        <Trouble state={state} words={words} onKeepBoth={keepBoth} onTakeOther={takeOther} />
      </div>
      <div className="writing-state row row-apart">
        <p className="small soft">
          {state.status === "saving" ? words.saving : null}
          {state.status === "saved" ? words.saved.replace("{time}", clock(state.at)) : null}
        </p>
        <Button small look="quiet" onClick={() => void preview()}>
          {words.preview}
        </Button>
      </div>
    </>
  );
}

interface TroubleProps {
  state: Keeping;
  words: Words;
  onKeepBoth: () => void;
  onTakeOther: () => Promise<void>;
}

function Trouble({ state, words, onKeepBoth, onTakeOther }: TroubleProps) {
  if (state.status === "untouched" || state.status === "saving" || state.status === "saved") return null;
  return (
    <Notice tone="warning" role="alert">
      <p>{state.status === "refused" ? words.refused.replace("{reason}", state.reason) : words[state.status]}</p>
      {state.status === "signedOut" ? (
        <a href={`/inloggen?verder=${encodeURIComponent(window.location.pathname + window.location.search)}`}>
          {words.signIn}
        </a>
      ) : null}
      {state.status === "elsewhere" ? (
        <div className="row">
          <Button small onClick={onKeepBoth}>
            {words.keepBoth}
          </Button>
          <Button small onClick={() => void onTakeOther()}>
            {words.takeOther}
          </Button>
        </div>
      ) : null}
    </Notice>
  );
}
