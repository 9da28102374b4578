import type { QueryClient } from "@tanstack/react-query";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import { allOf } from "./thread";
import type { Asked, Thread } from "./thread";

// What is read after the page came; fetched when there is something to read, so that reading a case stays light.

const isShown = (known: readonly Reactie[], { id }: Reactie) => known.some((one) => one.id === id);

/** The thread with what changed in its place. What is new waits, unless it is one's own. */
export function withChanges(thread: Thread, changed: readonly Reactie[], soort: Asked["soort"] = ""): Thread {
  const latest = new Map(changed.map((comment) => [comment.id, comment]));
  const now = (comment: Reactie) => latest.get(comment.id) ?? comment;
  const comments = thread.comments.map(now);
  const fresh = changed.filter(
    (comment) =>
      !comment.verwijderd &&
      !isShown(thread.comments, comment) &&
      !isShown(thread.waiting, comment) &&
      (soort === "" || comment.soort === soort || comment.eigen),
  );
  return {
    ...thread,
    comments: [...comments, ...fresh.filter(({ eigen }) => eigen)],
    waiting: [...thread.waiting.map(now).filter(({ verwijderd }) => !verwijderd), ...fresh.filter((one) => !one.eigen)],
  };
}

interface Answer {
  items: Reactie[];
  volgende: string | null;
  vorige: string | null;
}

async function ask<T>(path: string): Promise<{ answer: T; at: string | null }> {
  const response = await fetch(`/api/v1${path}`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return { answer: (await response.json()) as T, at: response.headers.get("date") };
}

const cursorIn = (address: string | null, side: "na" | "voor") => address && new URL(address).searchParams.get(side);

export const SHOWN = 20;

/** The thread with the page after or before what is shown. What was shown already goes to where it belongs. */
export async function withPage(
  caseNumber: number,
  thread: Thread,
  { sorteer, soort }: Asked,
  side: "na" | "voor",
): Promise<Thread> {
  const query = new URLSearchParams({ sorteer, aantal: String(SHOWN) });
  if (soort) query.set("soort", soort);
  query.set(side, (side === "na" ? thread.next : thread.previous)!);
  const { answer } = await ask<Answer>(`/casussen/${caseNumber}/reacties?${query.toString()}`);
  const others = (known: Reactie[]) => known.filter((comment) => !isShown(answer.items, comment));
  const comments =
    side === "na" ? [...others(thread.comments), ...answer.items] : [...answer.items, ...others(thread.comments)];
  return {
    ...thread,
    comments,
    waiting: others(thread.waiting),
    ...(side === "na" ? { next: cursorIn(answer.volgende, side) } : { previous: cursorIn(answer.vorige, side) }),
  };
}

/** What was written a moment before the last answer may have become visible after it. */
const OVERLAP_MS = 5_000;

/** The thread with what changed since it was read: for looking again now and then, and after a gap. */
export async function readAgain(caseNumber: number, thread: Thread, { soort }: Asked): Promise<Thread> {
  const since = new Date(Date.parse(thread.asOf) - OVERLAP_MS).toISOString();
  const { answer, at } = await ask<Answer>(`/casussen/${caseNumber}/reacties?sinds=${since}`);
  const asOf = at ? new Date(at).toISOString() : thread.asOf;
  return { ...withChanges(thread, answer.items, soort), asOf };
}

function change(client: QueryClient, caseNumber: number, how: (thread: Thread, asked: Asked["soort"]) => Thread) {
  for (const [key, thread] of client.getQueriesData<Thread>({ queryKey: allOf(caseNumber) })) {
    if (thread) client.setQueryData<Thread>(key, how(thread, key[3] as Asked["soort"]));
  }
}

/** "Something changed in this thread: this comment." Reads that one comment; one that is gone leaves an empty place. */
export async function refreshComment(client: QueryClient, caseNumber: number, commentId: string): Promise<void> {
  const answer = await fetch(`/api/v1/reacties/${commentId}`, { headers: { Accept: "application/json" } });
  const comment = answer.ok ? ((await answer.json()) as Reactie) : undefined;
  if (comment?.casus === caseNumber) {
    change(client, caseNumber, (thread, soort) => withChanges(thread, [comment], soort));
  } else if (comment || answer.status === 404) {
    const emptied = (comment: Reactie): Reactie =>
      comment.id === commentId
        ? { ...comment, tekst: null, auteur: null, organisatie: null, verwijderd: true }
        : comment;
    change(client, caseNumber, (thread) => ({
      ...thread,
      comments: thread.comments.map(emptied),
      waiting: thread.waiting.filter(({ id }) => id !== commentId),
    }));
  }
}

/** "Something changed in this thread", nobody knows what: reads everything since the last time. */
export const refreshThread = (client: QueryClient, caseNumber: number): Promise<void> =>
  client.invalidateQueries({ queryKey: allOf(caseNumber) });

/** Gives a comment the focus as soon as it is drawn, which may take some frames; when it is not, nothing happens. */
export function focusWhenShown(id: string, frames = 120): void {
  const place = document.getElementById(`reactie-${id}`);
  if (place) place.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenShown(id, frames - 1));
}
