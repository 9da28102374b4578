import { onCaseMessage } from "@/app/_live/live";
import type { Tally } from "./vote-button";

const AFTER_MS = 700;

/** What others made of it meanwhile; undefined when that cannot be read. */
async function tallyOf(subject: string): Promise<Tally | undefined> {
  const response = await fetch(`/api/v1${subject}`).catch(() => undefined);
  if (!response?.ok) return undefined;
  const { waardevol, gestemd } = (await response.json()) as { waardevol: number; gestemd: boolean };
  return { votes: waardevol, voted: gestemd };
}

/** Tells the tally of the case of this page anew, a moment after somebody voted on it. @returns what ends that */
export function watchCaseVotes(subject: string, tell: (tally: Tally) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onCaseMessage((message) => {
    if (message.kind !== "happened" || message.what !== "stem" || message.commentId) return;
    // Who looks are told at the same moment: they do not all ask at the same moment.
    timer ??= setTimeout(
      () => {
        timer = undefined;
        void tallyOf(subject).then((now) => now && tell(now));
      },
      AFTER_MS * (1 + Math.random()),
    );
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
