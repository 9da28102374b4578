"use client";

import { useEffect, useState } from "react";
import { liveState, onCaseMessage } from "./live";

/** Whoever typed a letter within so long is still writing. */
const STILL_MS = 6_000;

/** The names of the colleagues who are writing a comment on the case of this page now. */
export function useTyping(): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    const ends = new Map<string, ReturnType<typeof setTimeout>>();
    const show = () => setNames([...ends.keys()]);
    const stop = onCaseMessage((message) => {
      if (message.kind !== "typing") return;
      const { name } = message;
      clearTimeout(ends.get(name));
      ends.set(
        name,
        setTimeout(() => {
          ends.delete(name);
          show();
        }, STILL_MS),
      );
      show();
    });
    return () => {
      stop();
      ends.forEach(clearTimeout);
    };
  }, []);
  return names;
}

const TELL_EVERY_MS = 3_000;
let told = 0;

/** Lets colleagues who look at this case know that one writes a comment. Whether they hear it does not matter. */
export function tellTyping(caseNumber: number): void {
  if (Date.now() - told < TELL_EVERY_MS || !liveState().connected) return;
  told = Date.now();
  void fetch(`/api/v1/casussen/${caseNumber}/schrijft`, { method: "PUT" }).catch(() => {});
}
