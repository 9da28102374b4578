"use client";

import { Suspense, lazy, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/app/_ui/button";
import { Byline, bylineOf } from "./comment-byline";
import { CommentText } from "./comment-text";
import type { CommentDraft, Outcome } from "./comment-form";
import type { DiscussionProps } from "./discussion";
import type { Node } from "./thread";
import { VoteButton } from "./vote-button";

export interface CommentNodeProps extends DiscussionProps {
  node: Node;
  post: (draft: CommentDraft, parentId: string | null) => Promise<Outcome | undefined>;
  /** Says aloud what happened, for who cannot see it. */
  say: (sentence: string) => void;
}

/** What one is doing with a comment. Most of the time most people read. */
export type Act = "answer" | "edit" | "remove" | "report" | "quote" | "changes";

// Whoever reads needs none of this: it comes when a button is pressed.
const TakeAlongButton = lazy(async () => ({ default: (await import("./take-along-button")).TakeAlongButton }));
const Acting = lazy(async () => ({ default: (await import("./comment-acts")).Acting }));

/** What somebody wrote whom the reader blocked, out of sight until they want to see it. */
const Folded = ({ words, children }: { words: string | false; children: ReactNode }) =>
  words ? (
    <details>
      <summary className="soft small">{words}</summary>
      {children}
    </details>
  ) : (
    children
  );

/** A comment and the answers under it. */
export function CommentNode(props: CommentNodeProps) {
  const { node, words } = props;
  const { comment, answers } = node;
  const [act, setAct] = useState<Act>();
  const place = useRef<HTMLLIElement>(null);
  // The button that opened a form is another one by then: the comment itself takes the focus.
  const close = (focus = true) => {
    setAct(undefined);
    // A dialog keeps everything else out of reach until it is gone.
    if (focus) requestAnimationFrame(() => place.current?.focus());
  };
  const spoken = <Spoken {...props} start={setAct} />;
  const acting = (fallback: React.ReactNode) =>
    act ? (
      <Suspense fallback={fallback}>
        <Acting {...props} act={act} close={close} />
      </Suspense>
    ) : null;
  return (
    <li
      id={`reactie-${comment.id}`}
      ref={place}
      tabIndex={-1}
      aria-labelledby={comment.verwijderd ? undefined : bylineOf(comment.id)}
      className="comment"
    >
      {comment.verwijderd ? (
        <p className="soft">{words.gone}</p>
      ) : act === "edit" ? (
        acting(spoken)
      ) : (
        <Folded words={comment.geblokkeerd && words.blocked}>
          {spoken}
          {acting(null)}
        </Folded>
      )}
      {answers.length > 0 ? (
        <ul className="answers">
          {answers.map((answer) => (
            <CommentNode key={answer.comment.id} {...props} node={answer} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface SpokenProps extends CommentNodeProps {
  start: (act: Act) => void;
}

function Spoken(props: SpokenProps) {
  const { node, words, me } = props;
  const { comment } = node;
  const pending = comment.versie === 0;
  return (
    <div className={pending ? "stack stack-tight comment-pending" : "stack stack-tight"}>
      <Byline {...props} comment={comment} />
      {comment.verborgen ? (
        <p className="notice notice-warning small">{comment.verborgen === "wacht" ? words.held : words.hidden}</p>
      ) : null}
      <CommentText comment={comment} words={words} />
      {pending ? (
        <p className="soft small" role="status">
          {words.sending}
        </p>
      ) : (
        <div className="row no-print">
          {me && !comment.eigen ? (
            <VoteButton
              subject={`/reacties/${comment.id}`}
              tally={{ votes: comment.waardevol, voted: comment.gestemd }}
              label={words.valuable}
              offline={words.offline}
              locale={props.locale}
              describedBy={bylineOf(comment.id)}
            />
          ) : (
            <span className="small soft">
              {words.valuable} <span className="number">{comment.waardevol}</span>
            </span>
          )}
          {me ? <CommentButtons {...props} /> : null}
        </div>
      )}
    </div>
  );
}

function CommentButtons(props: SpokenProps) {
  const {
    node: { comment },
    words,
    start,
    shaping,
    locked,
    rearrange,
  } = props;
  const button = (act: Act, label: string, opens?: "dialog") => (
    <Button small look="quiet" aria-haspopup={opens} aria-describedby={bylineOf(comment.id)} onClick={() => start(act)}>
      {label}
    </Button>
  );
  return (
    <>
      {locked ? null : button("answer", words.answer)}
      {locked ? null : button("quote", words.quote)}
      {rearrange ? (
        <LinkButton
          small
          look="quiet"
          aria-describedby={bylineOf(comment.id)}
          href={`/moderatie/reacties/${comment.id}`}
        >
          {words.rearrange}
        </LinkButton>
      ) : null}
      <Suspense fallback={null}>{shaping && !comment.eigen ? <TakeAlongButton {...props} /> : null}</Suspense>
      {comment.bewerktOp ? button("changes", words.changes, "dialog") : null}
      <a
        className="button button-quiet button-small"
        href={`/tips/nieuw?casus=${comment.casus}&reactie=${comment.id}`}
        aria-describedby={bylineOf(comment.id)}
      >
        {words.makeTip}
      </a>
      {comment.eigen ? (
        <>
          {button("edit", words.edit)}
          {button("remove", words.remove, "dialog")}
        </>
      ) : (
        button("report", words.report, "dialog")
      )}
    </>
  );
}
