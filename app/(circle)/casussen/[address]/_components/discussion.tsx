"use client";

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import type { Locale } from "@/app/_ui/time";
import { postCommentAction } from "../actions";
import { CommentForm } from "./comment-form";
import type { CommentDraft, Outcome } from "./comment-form";
import { CommentNode } from "./comment-node";
import { nameByKind, treeOf } from "./thread";
import type { DiscussionWords } from "./words";

export interface DiscussionProps {
  caseNumber: number;
  /** Handle of the case owner, whose answers are marked. */
  owner: string;
  initial: Reactie[];
  /** Undefined for a visitor, who reads along. */
  me: { name: string; handle: string; jobTitle: string } | undefined;
  words: DiscussionWords;
  locale: Locale;
  now: string;
}

export const threadKey = (caseNumber: number) => ["reacties", caseNumber];

async function fetchThread(caseNumber: number): Promise<Reactie[]> {
  const response = await fetch(`/api/v1/casussen/${caseNumber}/reacties`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { items: Reactie[] }).items;
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
  const { caseNumber, initial, me, words } = props;
  const client = useQueryClient();
  const { data: comments } = useQuery({
    queryKey: threadKey(caseNumber),
    queryFn: () => fetchThread(caseNumber),
    initialData: initial,
    staleTime: 15_000,
    refetchInterval: 20_000,
    refetchOnWindowFocus: true,
  });

  /** Shows the comment at once; takes it away again when the server says no, and then the form still has the text. */
  const post = async (draft: CommentDraft, parentId: string | null): Promise<Outcome | undefined> => {
    const key = threadKey(caseNumber);
    await client.cancelQueries({ queryKey: key });
    const pending = me && draft.body.trim() && draft.kind ? pendingComment(draft, parentId, caseNumber, me) : undefined;
    if (pending) client.setQueryData<Reactie[]>(key, (known = []) => [...known, pending]);
    try {
      const result = await postCommentAction(null, { caseNumber, parentId, ...draft, kind: draft.kind as "tip" });
      if (result.status === "invalid") return { mistakes: result.mistakes };
      if (result.status === "refused") return { problem: result.message };
      return undefined;
    } catch {
      return { problem: words.offline };
    } finally {
      if (pending) client.setQueryData<Reactie[]>(key, (known = []) => known.filter(({ id }) => id !== pending.id));
      await client.invalidateQueries({ queryKey: key });
    }
  };

  const tree = treeOf(comments);
  return (
    <div className="stack">
      {tree.length > 0 ? (
        <ul aria-label={words.list} className="thread">
          {tree.map((node) => (
            <CommentNode key={node.comment.id} node={node} post={post} {...props} />
          ))}
        </ul>
      ) : (
        <p className="soft">{me ? words.empty : words.emptyVisitor}</p>
      )}
      {me ? (
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
    soort: nameByKind[draft.kind] ?? "reflectie",
    tekst: draft.body.trim(),
    auteur: { naam: me.name, handle: me.handle, functie: me.jobTitle },
    organisatie: null,
    waardevol: 0,
    gestemd: false,
    eigen: false,
    verwijderd: false,
    verborgen: null,
    versie: 0,
    geplaatstOp: new Date().toISOString(),
    bewerktOp: null,
    links: { self: "" },
  };
}
