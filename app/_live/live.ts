/** What the stream of events told this page. The stream itself comes later, in a file of its own: see connection.ts. */
export interface LiveState {
  /** Whether we hear what happens now; while not, what changes is asked for now and then. */
  connected: boolean;
  /** The number at the bell; undefined as long as it is what the server rendered. */
  unread: number | undefined;
  /** Why there is no stream any more, and will not be. */
  over: "signed-out" | "not-yours" | undefined;
}

export interface Happened {
  what: "reactie" | "stem" | "casus";
  /** Undefined when it is about the case itself. */
  commentId: string | undefined;
}

export type CaseMessage =
  | ({ kind: "happened" } & Happened)
  /** Something may have been missed: read all of it anew. */
  | { kind: "read-again" }
  | { kind: "typing"; name: string };

let state: LiveState = { connected: false, unread: undefined, over: undefined };
const watchers = new Set<() => void>();
const listeners = new Set<(message: CaseMessage) => void>();
let arrived = () => {};

export const liveState = (): LiveState => state;

/** For useSyncExternalStore. */
export function watchLive(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function setLive(change: Partial<LiveState>): void {
  state = { ...state, ...change };
  for (const watcher of watchers) watcher();
}

/** Hears what happens on the case of this page. @returns what ends that */
export function onCaseMessage(listener: (message: CaseMessage) => void): () => void {
  listeners.add(listener);
  arrived();
  return () => listeners.delete(listener);
}

/** Calls back when a case begins to listen: also one that was come to without loading a page. */
export const onArrival = (call: () => void): void => void (arrived = call);

export function tellCase(message: CaseMessage): void {
  for (const listener of listeners) listener(message);
}

/** The number of the case whose page this is, from its address. */
export function caseOnPage(path: string): number | undefined {
  const found = /^\/casussen\/(\d{1,12})(?:-[^/]*)?$/.exec(path);
  return found ? Number(found[1]) : undefined;
}
