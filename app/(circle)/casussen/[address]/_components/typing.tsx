"use client";

import { useEffect } from "react";
import { tellTyping, useTyping } from "@/app/_live/typing";
import type { DiscussionWords } from "./words";

interface TypingProps {
  caseNumber: number;
  /** The id of where one writes. */
  place: string;
  words: DiscussionWords;
}

/** "Sanne schrijft een reactie …". For the eye alone: said aloud it would interrupt who listens to the comments. */
export function Typing({ caseNumber, place, words }: TypingProps) {
  useEffect(() => {
    const here = document.getElementById(place);
    // The form may not work yet when somebody begins to type in it: the page itself hears it.
    const tell = () => tellTyping(caseNumber);
    here?.addEventListener("input", tell);
    return () => here?.removeEventListener("input", tell);
  }, [caseNumber, place]);
  const names = useTyping();
  const [first, second] = names;
  const sentence =
    names.length > 2
      ? words.typingMany.replace("{count}", String(names.length))
      : second
        ? words.typingTwo.replace("{name}", first!).replace("{other}", second)
        : first
          ? words.typingOne.replace("{name}", first)
          : "";
  return (
    <p className="soft small no-print" aria-hidden={sentence === ""}>
      {sentence}
    </p>
  );
}
