"use client";

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import { tellTyping, useCaseLive, useConnected } from "@/app/_live/use-case-live";
import type { Locale } from "@/app/_ui/time";
import type { CommentDraft } from "./comment-form";
import { AtSelection } from "./at-selection";
import { CommentNode } from "./comment-node";
import { MoreComments } from "./more-comments";
import { NewComments } from "./new-comments";
import type { QuoteDraft } from "./quoting";
import { readAgain, refreshComment, refreshThread, threadKey, treeOf, withWaiting } from "./thread";
import type { Asked, Thread } from "./thread";
import { Typing } from "./typing";
import { useLinkedComment } from "./use-linked-comment";
import type { DiscussionWords } from "./words";
import { WRITING_PLACE, WritingPlace } from "./writing-place";

export interface DiscussionProps {
  caseNumber: number;
  /** Handle of the case owner, whose answers are marked. */
  owner: string;
  /** What the server rendered: a page of the thread, in this order and of this kind. */
  initial: Pick<Thread, "next" | "previous"> & { comments: Reactie[] };
  asked: Asked;
  /** The comment that the address leads to. */
  linked: string | undefined;
  /** Whether one writes the case, and so takes advice along. */
  shaping: boolean;
  /** Up to when one read it before: what is later is marked as new. */
  readAt: string | undefined;
  /** For now one only asks. */
  onlyQuestions: boolean;
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
      <Talk {...props} />
    </QueryClientProvider>
  );
}

function Talk(props: DiscussionProps) {
  const { caseNumber, asked, initial, linked, me, unread, words, now } = props;
  const client = useQueryClient();
  const [said, say] = useState("");
  const [outdated, setOutdated] = useState(false);
  const [quote, setQuote] = useState<QuoteDraft>();
  const queryKey = threadKey(caseNumber, asked);
  const { data: thread } = useQuery<Thread>({
    queryKey,
    queryFn: () => readAgain(caseNumber, client.getQueryData<Thread>(queryKey)!, asked),
    initialData: { ...initial, waiting: [], asOf: now },
    staleTime: 15_000,
    // Who hears what happens need not ask; the others do, now and then.
    refetchInterval: useConnected() ? false : 20_000,
    refetchOnWindowFocus: true,
  });
  useCaseLive({
    comment: (id) => void refreshComment(client, caseNumber, id).catch(() => refreshThread(client, caseNumber)),
    all: () => void refreshThread(client, caseNumber),
    page: () => setOutdated(true),
  });
  useLinkedComment(linked);

  const signedIn = me !== undefined;
  useEffect(() => {
    if (!signedIn) return;
    const body = new URLSearchParams({ casus: String(caseNumber), tot: now });
    void fetch("/casussen/gelezen", { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
  }, [signedIn, caseNumber, now]);
  useEffect(() => {
    if (!unread) return;
    const body = new URLSearchParams({ casus: String(caseNumber) });
    void fetch("/meldingen/gelezen", { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
  }, [unread, caseNumber]);

  const post = async (draft: CommentDraft, parentId: string | null) => {
    say("");
    const { postComment } = await import("./posting");
    const outcome = await postComment(client, props, draft, parentId);
    if (!outcome) say(words.placed);
    return outcome;
  };

  const writing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = writing.current;
    // The form may not work yet when somebody begins to type in it: the page itself hears it.
    const tell = () => tellTyping(caseNumber);
    here?.addEventListener("input", tell);
    return () => here?.removeEventListener("input", tell);
  }, [caseNumber]);
  const quoteHere = (chosen: QuoteDraft) => {
    // The form that takes it may not have come yet.
    document.getElementById(WRITING_PLACE)?.dispatchEvent(new Event("focusin"));
    setQuote(chosen);
  };
  const latestPost = useRef(post);
  useEffect(() => {
    latestPost.current = post;
  });
  const send = useCallback((draft: CommentDraft) => latestPost.current(draft, null), []);

  const nodes =
    asked.sorteer === "gesprek" && !asked.soort
      ? treeOf(thread.comments)
      : thread.comments.map((comment) => ({ comment, answers: [] }));
  const more = { ...props, thread };
  return (
    <div className="stack">
      <MoreComments {...more} side="voor" />
      {nodes.length > 0 ? (
        <ul aria-label={words.list} className="thread">
          {nodes.map((node) => (
            <CommentNode key={node.comment.id} node={node} post={post} say={say} {...props} />
          ))}
        </ul>
      ) : (
        <p className="soft">{asked.soort ? words.emptyKind : me ? words.empty : words.emptyVisitor}</p>
      )}
      <MoreComments {...more} side="na" />
      <div aria-live="polite">
        {outdated ? (
          <p className="notice no-print">
            {words.pageChanged} <a href={location.pathname}>{words.reload}</a>
          </p>
        ) : null}
      </div>
      <NewComments
        waiting={thread.waiting}
        words={words}
        show={() => client.setQueryData<Thread>(queryKey, (known) => known && withWaiting(known, asked))}
      />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {me && !props.locked ? (
        <div className="stack" ref={writing}>
          <Typing words={words} />
          <AtSelection label={words.quoteSelected} take={quoteHere} />
          <WritingPlace
            caseNumber={caseNumber}
            words={words}
            label={words.write}
            button={words.place}
            onlyQuestions={props.onlyQuestions}
            quote={quote}
            setQuote={setQuote}
            send={send}
          />
        </div>
      ) : null}
    </div>
  );
}
