import type { Actor } from "#lib/auth/actor";
import { isAfter } from "#lib/events/position";
import type { Position } from "#lib/events/position";

/** Where the events of one reader go: a stream to a browser, or a list in a test. */
export interface Sink {
  send: (event: StreamEvent) => void;
  /** Says why, and closes. */
  end: (reason: EndReason) => void;
}

/** `signed-out`: the session is over; `not-yours`: the case is no longer theirs to read; `restart`: come back in a moment. */
export type EndReason = "signed-out" | "not-yours" | "restart";

export type StreamEvent =
  /** The stream is open; `unread` is the number at the bell. */
  | { kind: "open"; position: Position; unread: number }
  | { kind: "happened"; position: Position; what: "comment" | "vote" | "case"; caseNumber: number; commentId?: string }
  /** Too much happened meanwhile to tell it one by one: read the page of the case anew. */
  | { kind: "read-again"; position: Position; caseNumber: number }
  | { kind: "bell"; unread: number }
  | { kind: "typing"; caseNumber: number; name: string };

/** Someone who looks at a page now. */
export class Reader {
  actor: Actor;
  readonly caseNumber: number | undefined;
  readonly sink: Sink;
  /** What they were told last; nothing up to it is told again. */
  private told: Position;
  /** While what they missed is looked up, what happens now waits. */
  private waiting: StreamEvent[] | undefined;

  constructor(actor: Actor, caseNumber: number | undefined, told: Position, sink: Sink) {
    this.actor = actor;
    this.caseNumber = caseNumber;
    this.told = told;
    this.sink = sink;
  }

  /** Tells something, once, and in order. */
  tell(event: StreamEvent): void {
    if (this.waiting) {
      this.waiting.push(event);
      return;
    }
    if ("position" in event) {
      if (event.kind === "happened" && !isAfter(event.position, this.told)) return;
      this.told = event.position;
    }
    this.sink.send(event);
  }

  /** Tells first what `lookUp` finds, and then what happened meanwhile. */
  async catchUp(lookUp: () => Promise<StreamEvent[]>): Promise<void> {
    this.waiting = [];
    try {
      for (const event of await lookUp()) {
        if ("position" in event) this.told = event.position;
        this.sink.send(event);
      }
    } finally {
      const { waiting } = this;
      this.waiting = undefined;
      for (const event of waiting) this.tell(event);
    }
  }
}
