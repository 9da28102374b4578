"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { kindsBySlug } from "#lib/comments/dutch";
import { Button } from "@/app/_ui/button";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import { Dialog } from "@/app/_ui/dialog";
import { deleteCommentAction, editCommentAction } from "../actions";
import { CommentForm } from "./comment-form";
import type { CommentDraft, Outcome } from "./comment-form";
import type { Act, CommentNodeProps } from "./comment-node";
import { ReportForm } from "./report-form";
import { shortened } from "./quoting";
import type { QuoteDraft } from "./quoting";
import { refreshComment } from "./thread-reading";
import { WhatChanged } from "./what-changed";

interface ActingProps extends CommentNodeProps {
  act: Act;
  /** `focus` unless something else gives it a place. */
  close: (focus?: boolean) => void;
}

/** What somebody does with a comment, once they do it. */
export function Acting(props: ActingProps) {
  const { act, words, close, node } = props;
  if (act === "edit") return <EditForm {...props} />;
  if (act === "remove") return <RemoveDialog {...props} />;
  if (act === "report") {
    return (
      <Dialog open onClose={() => close(false)} title={words.reportTitle} closeLabel={words.close}>
        <ReportForm subject={{ commentId: node.comment.id }} words={words} />
      </Dialog>
    );
  }
  if (act === "changes") {
    return (
      <Dialog open onClose={() => close(false)} title={words.changesTitle} closeLabel={words.close}>
        <WhatChanged {...props} id={node.comment.id} />
      </Dialog>
    );
  }
  return <AnswerForm {...props} />;
}

/** An answer; with what is selected of the comment, or its beginning, when one quotes it. */
function AnswerForm({ act, words, close, post, node: { comment }, caseNumber, onlyQuestions }: ActingProps) {
  const [quote, setQuote] = useState<QuoteDraft | undefined>(() => (act === "quote" ? quoteOf(comment) : undefined));
  return (
    <CommentForm
      caseNumber={caseNumber}
      words={words}
      label={words.writeAnswer}
      button={words.place}
      onlyQuestions={onlyQuestions}
      quote={quote}
      setQuote={setQuote}
      onCancel={close}
      send={async (draft) => {
        const outcome = await post(draft, comment.id);
        if (!outcome) close();
        return outcome;
      }}
    />
  );
}

function quoteOf(comment: Reactie): QuoteDraft {
  const selected = String(getSelection() ?? "").trim();
  const inside = document.getElementById(`reactie-${comment.id}`)?.querySelector(".as-written");
  const chosen = selected && inside?.contains(getSelection()!.anchorNode) ? selected : "";
  return { text: shortened(chosen || (comment.tekst ?? "")), commentId: comment.id };
}

function RemoveDialog({ node: { comment }, words, caseNumber, say, close }: ActingProps) {
  const client = useQueryClient();
  const [problem, setProblem] = useState("");
  const remove = async () => {
    const result = await deleteCommentAction(null, { commentId: comment.id }).catch(() => undefined);
    setProblem(result?.status === "refused" ? result.message : result ? "" : words.offline);
    if (result?.status !== "done") return;
    await refreshComment(client, caseNumber, comment.id).catch(() => undefined);
    say(words.removed);
    close();
  };
  return (
    <Dialog open onClose={() => close(false)} title={words.removeTitle} closeLabel={words.close}>
      <p>{words.removeSure}</p>
      <div className="row section-small">
        <Button look="danger" onClick={() => void remove()}>
          {words.remove}
        </Button>
      </div>
      {problem ? (
        <p role="status" className="field-error small">
          {problem}
        </p>
      ) : null}
    </Dialog>
  );
}

function EditForm({ node: { comment }, words, caseNumber, say, close }: ActingProps) {
  const client = useQueryClient();
  const send = async (draft: CommentDraft): Promise<Outcome | undefined> => {
    const result = await editCommentAction(null, {
      commentId: comment.id,
      kind: draft.kind,
      body: draft.body,
      reason: draft.reason,
      personalDataSeen: draft.personalDataSeen,
      sure: draft.sure,
      version: comment.versie,
    });
    if (result.status === "invalid") return { mistakes: result.mistakes };
    if (result.status === "refused") return { problem: result.message };
    await refreshComment(client, caseNumber, comment.id).catch(() => undefined);
    close();
    say(words.saved);
    return undefined;
  };
  return (
    <CommentForm
      caseNumber={caseNumber}
      words={words}
      label={words.rewrite}
      button={words.save}
      initial={{
        kind: kindsBySlug[comment.soort],
        body: comment.tekst ?? "",
        named: comment.vermeldingen.map((one) => ({ ...one, toelichting: "" })),
      }}
      send={send}
      onCancel={close}
    />
  );
}
