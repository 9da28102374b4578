import { caseOnPage, liveState, onArrival, setLive, tellCase } from "./live";
import type { Happened } from "./live";

/** A page that nobody looks at for so long gives its place to another. */
const HIDDEN_MS = 60_000;
/** Refused, because there are enough streams or the server is busy: later again. At first soon, for a page that just closed. */
const REFUSED_MS = [2_000, 10_000, 60_000];
/** Without a stream the bell is asked for so often. */
const BELL_EVERY_MS = 60_000;

const reasons = { afgemeld: "signed-out", "niet-meer": "not-yours" } as const;

let stream: EventSource | undefined;
/** The case that the stream is about. */
let subject: number | undefined;
let position = "";
let refused = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const read = <T>(event: Event) => JSON.parse((event as MessageEvent<string>).data) as T;

function close(): void {
  clearTimeout(timer);
  stream?.close();
  stream = undefined;
  if (liveState().connected) setLive({ connected: false });
}

function again(after: number): void {
  close();
  timer = setTimeout(open, after * (0.5 + Math.random()));
}

function open(): void {
  if (stream || liveState().over || document.hidden) return;
  clearTimeout(timer);
  subject = caseOnPage(location.pathname);
  const asked = new URLSearchParams({ ...(subject && { casus: String(subject) }), ...(position && { na: position }) });
  const own = new EventSource(`/api/events?${asked}`);
  stream = own;
  const on = (name: string, hear: (event: Event) => void) =>
    own.addEventListener(name, (event) => {
      position = (event as MessageEvent).lastEventId || position;
      hear(event);
    });
  on("open", (event) => {
    // The browser names its own event of a line that is open the same; that one has no data.
    if (!("data" in event)) return;
    refused = 0;
    setLive({ connected: true, unread: read<{ ongelezen: number }>(event).ongelezen });
  });
  on("bel", (event) => setLive({ unread: read<{ ongelezen: number }>(event).ongelezen }));
  on("gebeurd", (event) => {
    const { wat, reactie } = read<{ wat: Happened["what"]; reactie: string | null }>(event);
    tellCase({ kind: "happened", what: wat, commentId: reactie ?? undefined });
  });
  on("herlees", () => tellCase({ kind: "read-again" }));
  on("schrijft", (event) => tellCase({ kind: "typing", name: read<{ naam: string }>(event).naam }));
  on("einde", (event) => {
    const { reden } = read<{ reden: keyof typeof reasons | "herstart" }>(event);
    if (reden === "herstart") return;
    close();
    setLive({ over: reasons[reden] });
  });
  own.onerror = () => {
    if (stream !== own) return;
    // The browser tries again by itself after a line that broke, and never after a refusal.
    if (own.readyState === EventSource.CLOSED) again(REFUSED_MS[Math.min(refused++, REFUSED_MS.length - 1)]!);
    else if (liveState().connected) setLive({ connected: false });
  };
}

async function askBell(): Promise<void> {
  if (liveState().connected || liveState().over || document.hidden) return;
  const answer = await fetch("/api/v1/ik").catch(() => undefined);
  if (answer?.ok) setLive({ unread: ((await answer.json()) as { ongelezen: number }).ongelezen });
}

/** Opens the stream of this page, once, and keeps it while somebody looks. */
export function startLive(): void {
  if (stream || timer) return;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(close, HIDDEN_MS);
    else open();
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  setInterval(() => void askBell(), BELL_EVERY_MS);
  // Who posts a case comes to it without a new page: the stream of the form knows nothing of it.
  onArrival(() => {
    if (!stream || subject === caseOnPage(location.pathname)) return;
    close();
    open();
  });
  open();
}
