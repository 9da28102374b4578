"use client";

import { useEffect } from "react";
import type { Messages } from "#lib/core/messages";
import { answerOf } from "./answer";

/**
 * Helps whoever writes to keep residents out of their text: in every form with `data-watched` what looks like personal
 * data is shown beside its field (docs/adr/0010-the-privacy-guard.md). The detector comes at the first letter that is
 * typed. "all" looks at every text of the form, "changed" only at what was changed here.
 */
export function PersonalDataWatch({ words }: { words: Messages["personalData"] }) {
  useEffect(() => {
    const look = (form: HTMLFormElement, now: boolean) => {
      // Made at once: a form that is sent before the detector is here asks too.
      const answer = answerOf(form);
      import("./watcher").then(
        ({ watch }) => watch(form, words, now),
        () => answer.remove(),
      );
    };
    const heard = (event: Event) => {
      const form = (event.target as Element).closest<HTMLFormElement>("form[data-watched]");
      if (form) look(form, event.type !== "input");
    };
    // Who typed before this script ran.
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-watched]")) {
      if ([...form.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue)) look(form, false);
    }
    const kinds = ["input", "submit", "reset"] as const;
    for (const kind of kinds) window.addEventListener(kind, heard, true);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, heard, true);
    };
  }, [words]);
  return null;
}
