"use client";

import { useTyping } from "@/app/_live/use-case-live";
import type { DiscussionWords } from "./words";

/** "Sanne schrijft een reactie …". For the eye alone: said aloud it would interrupt who listens to the comments. */
export function Typing({ words }: { words: DiscussionWords }) {
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
    <p className="soft small typing no-print" aria-hidden={sentence === ""}>
      {sentence}
    </p>
  );
}
