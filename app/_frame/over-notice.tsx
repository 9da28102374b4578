"use client";

import { useLive, useOver } from "../_live/use-live";
import type { FrameProps } from "./frame-props";

/** Listens along, and says so when this page is no longer for whoever looks at it. What they typed stays where it is. */
export function OverNotice({ me, words }: FrameProps) {
  useLive(me !== undefined);
  const over = useOver();
  return (
    <div aria-live="polite">
      {over ? (
        <p className="notice notice-warning">
          {over === "signed-out" ? words.signedOut : words.notYours}{" "}
          {over === "signed-out" ? <a href="/inloggen">{words.signIn}</a> : <a href="/casussen">{words.cases}</a>}
        </p>
      ) : null}
    </div>
  );
}
