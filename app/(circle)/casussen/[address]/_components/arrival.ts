interface Arrival {
  caseNumber: number;
  /** The comment that the server rendered the page around. */
  linked: string | undefined;
  signedIn: boolean;
  /** Whether the bell has something to say, perhaps about this case. */
  unread: boolean;
  /** When the page was rendered. */
  now: string;
}

const place = "#reactie-";

/** Lets the server know, also when the reader leaves at once; whether it arrives does not matter. */
const tell = (path: string, facts: Record<string, string>) =>
  void fetch(path, { method: "POST", body: new URLSearchParams(facts), redirect: "manual", keepalive: true }).catch(
    () => {},
  );

/** Puts the focus on the comment that the address leads to; one that is not on this page is asked of the server. */
function follow(linked: string | undefined): void {
  const id = location.hash.startsWith(place) ? location.hash.slice(place.length) : undefined;
  if (!id) return;
  const comment = document.getElementById(`reactie-${id}`);
  if (comment) comment.focus();
  else if (id !== linked) location.replace(`${location.pathname}?reactie=${id}${place}${id}`);
}

/** What there is to do once, when somebody comes to a talk. @returns what ends it */
export function arrive({ caseNumber, linked, signedIn, unread, now }: Arrival): () => void {
  if (signedIn) tell("/casussen/gelezen", { casus: String(caseNumber), tot: now });
  if (unread) tell("/meldingen/gelezen", { casus: String(caseNumber) });
  const followed = () => follow(linked);
  followed();
  addEventListener("hashchange", followed);
  return () => removeEventListener("hashchange", followed);
}
