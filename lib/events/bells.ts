import { sayFailed } from "#lib/events/failed";
import { inTurns } from "#lib/events/in-turns";
import type { Reader } from "#lib/events/readers";
import { countUnread } from "#lib/notifications/queries";

/** Bells that ring within a moment are counted together. */
const TOGETHER_MS = 150;

/** The number at the bell of who looks at a page of this process. */
export class Bells {
  private readonly readers: ReadonlySet<Reader>;
  private readonly rung = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(readers: ReadonlySet<Reader>) {
    this.readers = readers;
  }

  /** Tells these participants, if they look, what the number is now. */
  ring(participantIds: readonly string[]): void {
    for (const id of participantIds) this.rung.add(id);
    this.timer ??= setTimeout(() => void this.tell(), TOGETHER_MS).unref();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const here = [...this.readers].filter(({ actor }) => this.rung.has(actor.id));
    this.rung.clear();
    const people = new Map(here.map(({ actor }) => [actor.id, actor]));
    try {
      await inTurns([...people.values()], async (actor) => {
        const unread = await countUnread(actor);
        for (const reader of here) if (reader.actor.id === actor.id) reader.tell({ kind: "bell", unread });
      });
    } catch (error) {
      sayFailed(error);
    }
  }
}
