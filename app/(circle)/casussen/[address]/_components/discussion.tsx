"use client";

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { kindSlugs } from "#lib/comments/dutch";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import type { Locale } from "@/app/_ui/time";
import { postCommentAction } from "../actions";
import { CommentForm } from "./comment-form";
import type { CommentDraft, Outcome } from "./comment-form";
import { CommentNode } from "./comment-node";
import { fetchThread, threadKey, treeOf } from "./thread";
import type { DiscussionWords } from "./words";

export interface DiscussionProps {
  caseNumber: number;
  /** Handle of the case owner, whose answers are marked. */
  owner: string;
  /** The first page of the thread. */
  initial: Reactie[];
  /** Whether that is all of it. */
  complete: boolean;
  /** Undefined for a visitor, who reads along. */
  me: { name: string; handle: string; jobTitle: string } | undefined;
  /** Whether the bell has something to say, perhaps about this case. */
  unread: boolean;
  /** A moderator closed it: nobody adds to it. */
  locked?: boolean;
  /** Links to the page where a moderator moves or pins a comment. */
  rearrange?: boolean;
  words: DiscussionWords;
  locale: Locale;
  now: string;
}

/** The discussion under a case: first as the server rendered it, then kept fresh while someone looks. */
export function Discussion(props: DiscussionProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Thread {...props} />
    </QueryClientProvider>
  );
}

function Thread(props: DiscussionProps) {
  const { caseNumber, initial, complete, me, unread, words } = props;
  const client = useQueryClient();
  const [said, say] = useState("");
  const { data: comments } = useQuery({
    queryKey: threadKey(caseNumber),
    queryFn: () => fetchThread(caseNumber),
    initialData: initial,
    // A thread of more than one page is fetched whole as soon as somebody looks.
    initialDataUpdatedAt: complete ? undefined : 0,
    staleTime: 15_000,
    refetchInterval: 20_000,
    refetchOnWindowFocus: true,
  });

  useEffect(() => {
    if (!unread) return;
    const body = new URLSearchParams({ casus: String(caseNumber) });
    void fetch("/meldingen/gelezen", { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
  }, [unread, caseNumber]);

  /** Shows the comment at once; takes it away again when the server says no, and then the form still has the text. */
  const post = async (draft: CommentDraft, parentId: string | null): Promise<Outcome | undefined> => {
    const key = threadKey(caseNumber);
    say("");
    await client.cancelQueries({ queryKey: key });
    const pending = me && draft.body.trim() ? pendingComment(draft, parentId, caseNumber, me) : undefined;
    if (pending) client.setQueryData<Reactie[]>(key, (known = []) => [...known, pending]);
    const takeBack = () => {
      if (pending) client.setQueryData<Reactie[]>(key, (known = []) => known.filter(({ id }) => id !== pending.id));
    };
    const result = await postCommentAction(null, {
      caseNumber,
      parentId,
      kind: draft.kind,
      body: draft.body,
      submissionKey: draft.submissionKey,
      personalDataSeen: draft.personalDataSeen,
      sure: draft.sure,
    }).catch(() => undefined);
    if (result?.status === "done") {
      // The thread as the server knows it takes the place of the pending one.
      await client.invalidateQueries({ queryKey: key });
      say(words.placed);
      return undefined;
    }
    takeBack();
    if (!result) return { problem: words.offline };
    return result.status === "invalid" ? { mistakes: result.mistakes } : { problem: result.message };
  };

  const tree = treeOf(comments);
  return (
    <div className="stack">
      {tree.length > 0 ? (
        <ul aria-label={words.list} className="thread">
          {tree.map((node) => (
            <CommentNode key={node.comment.id} node={node} post={post} say={say} {...props} />
          ))}
        </ul>
      ) : (
        <p className="soft">{me ? words.empty : words.emptyVisitor}</p>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {me && !props.locked ? (
        <CommentForm words={words} label={words.write} button={words.place} send={(draft) => post(draft, null)} />
      ) : null}
    </div>
  );
}

function pendingComment(
  draft: CommentDraft,
  parentId: string | null,
  casus: number,
  me: NonNullable<DiscussionProps["me"]>,
): Reactie {
  return {
    id: `pending-${draft.submissionKey}`,
    casus,
    ouderId: parentId,
    niveau: parentId ? 2 : 1,
    soort: kindSlugs[draft.kind],
    tekst: draft.body.trim(),
    auteur: { naam: me.name, handle: me.handle, functie: me.jobTitle },
    organisatie: null,
    waardevol: 0,
    gestemd: false,
    eigen: false,
    geblokkeerd: false,
    verwijderd: false,
    verborgen: null,
    versie: 0,
    geplaatstOp: new Date().toISOString(),
    bewerktOp: null,
    links: { self: "" },
  };
}
