import { Fragment } from "react";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import type { DiscussionWords } from "./words";

/** What a comment quotes, leading to where it stands. */
function Quote({ citaat, words }: { citaat: NonNullable<Reactie["citaat"]>; words: DiscussionWords }) {
  const { tekst, veld, reactieId } = citaat;
  return (
    <blockquote className="quote" lang="nl">
      <p>{tekst}</p>
      <footer className="small">
        <a href={reactieId ? `#reactie-${reactieId}` : `#tekst-${veld}`}>
          {reactieId ? words.fromComment : words.fromCase}
        </a>
      </footer>
    </blockquote>
  );
}

/** The words of a comment: text, never markup; whoever is named and other cases as links. */
export function CommentText({ comment, words }: { comment: Reactie; words: DiscussionWords }) {
  const { citaat, stukken, tekst } = comment;
  return (
    <>
      {citaat ? <Quote citaat={citaat} words={words} /> : null}
      <p className="as-written" lang="nl">
        {stukken
          ? stukken.map((one, at) =>
              one.adres ? (
                <a key={at} href={one.adres}>
                  {one.tekst}
                </a>
              ) : (
                <Fragment key={at}>{one.tekst}</Fragment>
              ),
            )
          : tekst}
      </p>
    </>
  );
}
