import type { ReactNode } from "react";
import { COUNTED } from "#lib/cases/tally";
import type { Words } from "#lib/core/messages";
import type { Part } from "#lib/search/hits";
import { numberText } from "@/app/_ui/time";

/** Text with what was looked for marked in it. */
export const Hits = ({ parts }: { parts: readonly Part[] }) => (
  <>{parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</>
);

interface ResultsProps {
  id: string;
  title: string;
  /** How many there are, where that is counted. */
  total?: number;
  /** Where there are more of this kind. */
  more?: string | undefined;
  words: Words<"finding">;
  locale: "nl" | "en";
  children: ReactNode;
}

/** What was found of one kind. */
export function Results({ id, title, total, more, words, locale, children }: ResultsProps) {
  const number = numberText(Math.min(total ?? 0, COUNTED), locale);
  return (
    <section className="stack stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {total === undefined ? null : (
        <p className="soft small">
          {total > COUNTED ? words("countedMany", { number }) : words("counted", { count: total, number })}
        </p>
      )}
      {children}
      {more ? (
        <p>
          <a href={more} aria-describedby={id}>
            {words("moreOf")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
