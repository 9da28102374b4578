import { randomInt } from "node:crypto";
import type { Viewer } from "#lib/auth/actor";
import { NotFound, SignInNeeded, TooFast } from "#lib/core/errors";
import { Hub, eventOf } from "#lib/events/hub";
import { isAfter, writePosition } from "#lib/events/position";
import type { Position } from "#lib/events/position";
import { mayRead, missedLines } from "#lib/events/queries";
import { Reader } from "#lib/events/readers";
import { countUnread } from "#lib/notifications/queries";
import type { EndReason, Sink, StreamEvent } from "#lib/events/readers";

/** trust.md: streams per session and per process. */
export const STREAMS_PER_SESSION = 2;
export const STREAMS = 1_000;

const hub = new Hub();

export const startEvents = (): { stop: () => Promise<void> } => {
  hub.start();
  return { stop: () => hub.stop() };
};

export interface Asked {
  /** The case they look at, if any. */
  caseNumber?: number;
  /** What they were told last, in an earlier stream. */
  after?: Position;
}

/**
 * Tells `sink` what happens from now on: at the bell of this participant, and on the case they look at.
 * @returns what ends it
 * @throws SignInNeeded, NotFound for a case whose thread they may not read, TooFast when there are enough streams
 */
export async function openStream(viewer: Viewer, { caseNumber, after }: Asked, sink: Sink): Promise<() => void> {
  if (viewer.kind === "visitor") throw new SignInNeeded();
  if (caseNumber !== undefined && !(await mayRead(viewer, caseNumber))) throw new NotFound();
  const [now, unread] = await Promise.all([hub.now(), countUnread(viewer)]);
  // From here on nothing waits, so that no other stream slips in between counting and adding.
  if (hub.ofSession(viewer.sessionId) >= STREAMS_PER_SESSION || hub.size >= STREAMS) throw new TooFast(30);
  const reader = new Reader(viewer, caseNumber, now, sink);
  hub.add(reader);
  const open: StreamEvent = { kind: "open", position: now, unread };
  void reader
    .catchUp(async () => {
      if (caseNumber === undefined || !after || !isAfter(now, after)) return [open];
      const missed = await missedLines(caseNumber, after, now);
      return missed
        ? [...missed.flatMap((line) => eventOf(line) ?? []), open]
        : [{ kind: "read-again", position: now, caseNumber }, open];
    })
    // What was missed could not be read: it is read when the browser comes back.
    .catch(() => {
      hub.remove(reader);
      sink.end("restart");
    });
  return () => hub.remove(reader);
}

const reasons: Record<EndReason, string> = { "signed-out": "afgemeld", "not-yours": "niet-meer", restart: "herstart" };
const things = { comment: "reactie", vote: "stem", case: "casus" } as const;

/** An event as it goes over the line, in the Dutch of the API. */
export function writeEvent(event: StreamEvent): string {
  const [name, data] = dutch(event);
  const id = "position" in event ? `id: ${writePosition(event.position)}\n` : "";
  return `${id}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function dutch(event: StreamEvent): [string, object] {
  switch (event.kind) {
    case "open":
      return ["open", { ongelezen: event.unread }];
    case "happened":
      return ["gebeurd", { casus: event.caseNumber, wat: things[event.what], reactie: event.commentId ?? null }];
    case "read-again":
      return ["herlees", { casus: event.caseNumber }];
    case "bell":
      return ["bel", { ongelezen: event.unread }];
    case "typing":
      return ["schrijft", { casus: event.caseNumber, naam: event.name }];
  }
}

/** The last thing on the line: why, and after how many milliseconds to come back, each client at another moment. */
export const writeEnd = (reason: EndReason): string =>
  `retry: ${reason === "restart" ? randomInt(500, 3_000) : 60_000}\nevent: einde\ndata: ${JSON.stringify({ reden: reasons[reason] })}\n\n`;
