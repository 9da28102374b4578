"use client";

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, lazy, useCallback, useEffect, useRef, useState } from "react";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import { useCaseLive, useConnected } from "@/app/_live/use-case-live";
import type { Locale } from "@/app/_ui/time";
import type { CommentDraft } from "./comment-form";
import { AtSelection } from "./at-selection";
import { CommentNode } from "./comment-node";
import { MoreComments } from "./more-comments";
import type { QuoteDraft } from "./quoting";
import { threadKey, treeOf, withWaiting } from "./thread";
import type { Asked, Thread } from "./thread";
import { numbered } from "./words";
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

const reading = () => import("./thread-reading");
const NewComments = lazy(async () => ({ default: (await import("./new-comments")).NewComments }));
const Typing = lazy(async () => ({ default: (await import("./typing")).Typing }));

function Talk(props: DiscussionProps) {
  const { caseNumber, asked, initial, linked, me, unread, words, now } = props;
  const client = useQueryClient();
  const [said, say] = useState("");
  const [outdated, setOutdated] = useState(false);
  const [quote, setQuote] = useState<QuoteDraft>();
  const connected = useConnected();
  const queryKey = threadKey(caseNumber, asked);
  /** Reads one comment anew, or all that changed. */
  const refresh = async (id?: string) => {
    const { refreshComment, refreshThread } = await reading();
    const all = () => refreshThread(client, caseNumber);
    return id ? refreshComment(client, caseNumber, id).catch(all) : all();
  };
  const { data: thread } = useQuery<Thread>({
    queryKey,
    queryFn: async () => (await reading()).readAgain(caseNumber, client.getQueryData<Thread>(queryKey)!, asked),
    initialData: { ...initial, waiting: [], asOf: now },
    staleTime: 15_000,
    // Who hears what happens need not ask; the others do, now and then.
    refetchInterval: connected ? false : 20_000,
    refetchOnWindowFocus: true,
  });
  useCaseLive({
    comment: (id) => void refresh(id),
    all: () => void refresh(),
    page: () => setOutdated(true),
  });
  const signedIn = me !== undefined;
  useEffect(() => {
    const arrived = import("./arrival").then(({ arrive }) => arrive({ caseNumber, linked, signedIn, unread, now }));
    return () => void arrived.then((leave) => leave());
  }, [caseNumber, linked, signedIn, unread, now]);

  const post = async (draft: CommentDraft, parentId: string | null) => {
    say("");
    const { postComment } = await import("./posting");
    const outcome = await postComment(client, props, draft, parentId);
    if (!outcome) say(words.placed);
    return outcome;
  };

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
  const waiting = thread.waiting.length;
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
      {outdated ? (
        <p className="notice no-print" role="status">
          {words.pageChanged} <a href="?">{words.reload}</a>
        </p>
      ) : null}
      <Suspense fallback={null}>
        {waiting > 0 ? (
          <NewComments
            waiting={thread.waiting}
            words={words}
            show={() => client.setQueryData<Thread>(queryKey, (known) => known && withWaiting(known, asked))}
          />
        ) : null}
      </Suspense>
      <p role="status" className="visually-hidden">
        {said} {waiting > 0 ? numbered(words.newOne, words.newMany, waiting) : ""}
      </p>
      {me && !props.locked ? (
        <div className="stack">
          <div className="typing">
            <Suspense fallback={null}>
              {connected ? <Typing caseNumber={caseNumber} place={WRITING_PLACE} words={words} /> : null}
            </Suspense>
          </div>
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
