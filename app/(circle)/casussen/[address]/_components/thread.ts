import type { KindSlug, OrderSlug } from "#lib/comments/dutch";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";

export interface Node {
  comment: Reactie;
  answers: Node[];
}

/** Comments with their answers, each level in the order it came. An answer without its parent stands on its own. */
export function treeOf(comments: readonly Reactie[]): Node[] {
  const nodes = new Map(comments.map((comment) => [comment.id, { comment, answers: [] as Node[] }]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.comment.ouderId ? nodes.get(node.comment.ouderId) : undefined;
    (parent?.answers ?? roots).push(node);
  }
  return roots;
}

/** What of a thread is on the screen: in which order, of which kind. */
export interface Asked {
  sorteer: OrderSlug;
  soort: KindSlug | "";
}

/** A thread as far as it is on the screen. */
export interface Thread {
  comments: Reactie[];
  /** Posted while somebody looks: shown when they ask, so that nothing moves under their eyes. */
  waiting: Reactie[];
  /** Cursors of what comes after and before. */
  next: string | null;
  previous: string | null;
  /** Up to when the server told what changed. */
  asOf: string;
}

export const allOf = (caseNumber: number) => ["reacties", caseNumber];
export const threadKey = (caseNumber: number, { sorteer, soort }: Asked) => [...allOf(caseNumber), sorteer, soort];

/** The thread with what waited, in view: on top where the newest comes first. */
export const withWaiting = (thread: Thread, { sorteer }: Asked): Thread => ({
  ...thread,
  comments:
    sorteer === "nieuwste"
      ? [...thread.waiting.toReversed(), ...thread.comments]
      : [...thread.comments, ...thread.waiting],
  waiting: [],
});
