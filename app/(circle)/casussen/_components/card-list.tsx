"use client";

import { QuestionCards } from "@/app/_ui/question-cards";
import { PracticeDots } from "@/app/_ui/ring";
import type { PracticeKey } from "@/app/_ui/practice-marks";

export interface Card {
  number: number;
  href: string;
  title: string;
  asked: string;
  behind: string;
  practices: PracticeKey[];
  /** The names of those practices. */
  practicesText: string;
  from: string;
  posted: { machine: string; exact: string; relative: string } | null;
  liveliness: string;
}

interface CardListProps {
  cards: Card[];
  labels: { asked: string; behind: string };
  heading: "h2" | "h3";
}

/** Draws the cards of a list. A client component for speed alone: the facts then cross the wire, and not the markup too. */
export function CardList({ cards, labels, heading: Heading }: CardListProps) {
  return (
    <ul className="card-list">
      {cards.map(({ number, href, title, asked, behind, practices, practicesText, from, posted, liveliness }) => (
        <li key={number} className="card card-whole stack stack-tight">
          <PracticeDots lit={practices} label={practicesText} />
          <Heading className="card-title">
            <a href={href} lang="nl">
              {title}
            </a>
          </Heading>
          <QuestionCards asked={asked} behind={behind} labels={labels} />
          <p className="byline">
            {`${from} · `}
            {posted ? (
              <time dateTime={posted.machine} title={posted.exact}>
                {posted.relative}
              </time>
            ) : null}
            {` · ${liveliness}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
