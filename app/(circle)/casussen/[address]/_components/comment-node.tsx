"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { kindsBySlug } from "#lib/comments/dutch";
import { Button, LinkButton } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { Initials } from "@/app/_ui/initials";
import { exactText, relativeText } from "@/app/_ui/time";
import { deleteCommentAction, editCommentAction } from "../actions";
import { CommentForm } from "./comment-form";
import type { CommentDraft, Outcome } from "./comment-form";
import type { DiscussionProps } from "./discussion";
import { LazyReportForm } from "./lazy-report-form";
import { threadKey } from "./thread";
import type { Node } from "./thread";
import { VoteButton } from "./vote-button";

interface CommentNodeProps extends DiscussionProps {
  node: Node;
  post: (draft: CommentDraft, parentId: string | null) => Promise<Outcome | undefined>;
  /** Says aloud what happened, for who cannot see it. */
  say: (sentence: string) => void;
}

const bylineOf = (id: string) => `reactie-${id}-van`;

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
  const { node, words, post } = props;
  const { comment, answers } = node;
  const [mode, setMode] = useState<"read" | "answer" | "edit">("read");
  const place = useRef<HTMLLIElement>(null);
  // The button that opened the form is another one by then: the comment itself takes the focus.
  const close = () => {
    setMode("read");
    place.current?.focus();
  };
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
      ) : mode === "edit" ? (
        <EditForm {...props} close={close} />
      ) : (
        <Folded words={comment.geblokkeerd && words.blocked}>
          <Spoken
            {...props}
            onAnswer={() => setMode("answer")}
            onEdit={() => setMode("edit")}
            onRemoved={() => place.current?.focus()}
          />
        </Folded>
      )}
      {mode === "answer" ? (
        <CommentForm
          words={words}
          label={words.writeAnswer}
          button={words.place}
          onCancel={close}
          send={async (draft) => {
            const outcome = await post(draft, comment.id);
            if (!outcome) close();
            return outcome;
          }}
        />
      ) : null}
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

function Byline({ node: { comment }, owner, words, locale, now }: CommentNodeProps) {
  const at = new Date(comment.geplaatstOp);
  const shownAt = new Date(now);
  return (
    <p id={bylineOf(comment.id)} className="byline row">
      {comment.auteur ? <Initials name={comment.auteur.naam} /> : null}
      <span>
        {comment.auteur ? <a href={`/deelnemers/${comment.auteur.handle}`}>{comment.auteur.naam}</a> : null}
        {comment.organisatie ? ` · ${comment.organisatie.naam}` : ""}
        {" · "}
        <time dateTime={comment.geplaatstOp} title={exactText(at, locale, shownAt)}>
          {relativeText(at, locale, at > shownAt ? at : shownAt)}
        </time>
        {comment.bewerktOp ? ` · ${words.edited}` : ""}
      </span>
      <span className={`kind kind-${comment.soort}`}>{words.kinds[comment.soort]}</span>
      {comment.auteur?.handle === owner ? <span className="kind kind-owner">{words.owner}</span> : null}
    </p>
  );
}

interface SpokenProps extends CommentNodeProps {
  onAnswer: () => void;
  onEdit: () => void;
  onRemoved: () => void;
}

function Spoken(props: SpokenProps) {
  const { node, words, me } = props;
  const { comment } = node;
  const pending = comment.versie === 0;
  return (
    <div className={pending ? "stack stack-tight comment-pending" : "stack stack-tight"}>
      <Byline {...props} />
      {comment.verborgen ? (
        <p className="notice notice-warning small">{comment.verborgen === "wacht" ? words.held : words.hidden}</p>
      ) : null}
      <p className="as-written" lang="nl">
        {comment.tekst}
      </p>
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
  const { node, words, onAnswer, onEdit, onRemoved, caseNumber, say, locked, rearrange } = props;
  const { comment } = node;
  const client = useQueryClient();
  const [problem, setProblem] = useState("");
  const remove = async () => {
    const result = await deleteCommentAction(null, { commentId: comment.id }).catch(() => undefined);
    setProblem(result?.status === "refused" ? result.message : result ? "" : words.offline);
    await client.invalidateQueries({ queryKey: threadKey(caseNumber) });
    if (result?.status !== "done") return;
    say(words.removed);
    onRemoved();
  };
  const describedBy = bylineOf(comment.id);
  return (
    <>
      {locked ? null : (
        <Button small look="quiet" aria-describedby={describedBy} onClick={onAnswer}>
          {words.answer}
        </Button>
      )}
      {rearrange ? (
        <LinkButton small look="quiet" aria-describedby={describedBy} href={`/moderatie/reacties/${comment.id}`}>
          {words.rearrange}
        </LinkButton>
      ) : null}
      {comment.eigen ? (
        <>
          <Button small look="quiet" aria-describedby={describedBy} onClick={onEdit}>
            {words.edit}
          </Button>
          <DialogButton
            label={words.remove}
            small
            look="quiet"
            title={words.removeTitle}
            closeLabel={words.close}
            describedBy={describedBy}
          >
            <p>{words.removeSure}</p>
            <div className="row section-small">
              <Button look="danger" onClick={() => void remove()}>
                {words.remove}
              </Button>
            </div>
          </DialogButton>
        </>
      ) : (
        <DialogButton
          label={words.report}
          small
          look="quiet"
          title={words.reportTitle}
          closeLabel={words.close}
          describedBy={describedBy}
        >
          <LazyReportForm subject={{ commentId: comment.id }} words={words} />
        </DialogButton>
      )}
      {problem ? (
        <span role="status" className="field-error small">
          {problem}
        </span>
      ) : null}
    </>
  );
}

function EditForm({ node: { comment }, words, caseNumber, say, close }: CommentNodeProps & { close: () => void }) {
  const client = useQueryClient();
  const send = async (draft: CommentDraft): Promise<Outcome | undefined> => {
    const result = await editCommentAction(null, {
      commentId: comment.id,
      kind: draft.kind,
      body: draft.body,
      personalDataSeen: draft.personalDataSeen,
      version: comment.versie,
    });
    if (result.status === "invalid") return { mistakes: result.mistakes };
    if (result.status === "refused") return { problem: result.message };
    await client.invalidateQueries({ queryKey: threadKey(caseNumber) });
    close();
    say(words.saved);
    return undefined;
  };
  return (
    <CommentForm
      words={words}
      label={words.rewrite}
      button={words.save}
      initial={{ kind: kindsBySlug[comment.soort], body: comment.tekst ?? "" }}
      send={send}
      onCancel={close}
    />
  );
}
