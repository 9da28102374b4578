import { findActorsOfSessions } from "#lib/auth/sessions";
import { Bells } from "#lib/events/bells";
import { sayFailed } from "#lib/events/failed";
import { inTurns } from "#lib/events/in-turns";
import { changesPerson, happenings } from "#lib/events/kinds";
import { startListening } from "#lib/events/listener";
import type { Position } from "#lib/events/position";
import { endOfLog, linesAfter, mayRead, ownHorizon } from "#lib/events/queries";
import type { LogLine } from "#lib/events/queries";
import type { Reader, StreamEvent } from "#lib/events/readers";
import { readTyping } from "#lib/events/typing";

/** Without a word of the database the log is looked at all the same. */
const LOOK_EVERY_MS = 2_000;
/** A transaction that is older than what was just said still runs: look again soon. */
const AGAIN_AFTER_MS = 25;
/** For so long; then it is asked whether it is one of ours. */
const PATIENCE_MS = 500;
/** trust.md: a session is looked at anew at least this often. */
const RECHECK_EVERY_MS = 20_000;
/** Who opens a stream waits no longer than this for what was written just before. */
const CATCH_UP_MS = 200;

/**
 * Who looks, in this process, and what they are told. One connection listens to the database, one reading of the log serves
 * everybody (docs/adr/0019-live-from-the-log.md).
 */
export class Hub {
  private readonly readers = new Set<Reader>();
  private readonly bells = new Bells(this.readers);
  private readonly timers: NodeJS.Timeout[] = [];
  private position: Position | undefined;
  private reading: Promise<void> | undefined;
  private again = false;
  private stopListening = async () => {};

  start(): void {
    this.stopListening = startListening({
      message: (text) => this.hear(text),
      listening: () => {
        this.look();
        this.bells.ring([...this.readers].map(({ actor }) => actor.id));
      },
    });
    this.every(LOOK_EVERY_MS, () => this.readers.size > 0 && this.look());
    this.every(RECHECK_EVERY_MS, () => void this.recheck([...this.readers]).catch(sayFailed));
  }

  async stop(): Promise<void> {
    this.timers.forEach(clearInterval);
    this.bells.stop();
    await this.stopListening();
    await this.reading;
  }

  get size(): number {
    return this.readers.size;
  }

  /** How many streams of one session are open here. */
  ofSession(sessionId: string): number {
    return [...this.readers].filter(({ actor }) => actor.sessionId === sessionId).length;
  }

  add(reader: Reader): void {
    this.readers.add(reader);
  }

  remove(reader: Reader): void {
    this.readers.delete(reader);
  }

  /** Up to where everybody here was told, after reading on in the log: who comes now has seen what stands before it. */
  async now(): Promise<Position> {
    this.look();
    await Promise.race([this.reading, new Promise((resolve) => setTimeout(resolve, CATCH_UP_MS).unref())]);
    return this.begin();
  }

  /** Where reading begins in a process where nobody looked yet. */
  private async begin(): Promise<Position> {
    return (this.position ??= await endOfLog());
  }

  private every(milliseconds: number, work: () => unknown): void {
    this.timers.push(setInterval(work, milliseconds).unref());
  }

  private hear(text: string): void {
    if (text === "log") this.look();
    else if (text.startsWith("bell ")) this.bells.ring(text.slice(5).split(" "));
    else {
      const typing = readTyping(text);
      if (!typing) return;
      for (const reader of this.readers)
        if (reader.caseNumber === typing.caseNumber && reader.actor.id !== typing.participantId)
          reader.tell({ kind: "typing", caseNumber: typing.caseNumber, name: typing.name });
    }
  }

  /** Reads on in the log, once at a time. */
  private look(): void {
    this.again = true;
    this.reading ??= this.readOn().finally(() => (this.reading = undefined));
  }

  private async readOn(): Promise<void> {
    let since = Date.now();
    while (this.again) {
      this.again = false;
      try {
        const from = await this.begin();
        const waited = Date.now() - since > PATIENCE_MS;
        const { lines, more } = await linesAfter(from, waited ? await ownHorizon() : undefined);
        const last = lines.at(-1);
        if (last || waited) since = Date.now();
        await this.pass(lines);
        if (last) this.position = { xact: last.xact, id: last.id };
        if (more) {
          if (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
          this.again = true;
        }
      } catch (error) {
        // The next word of the database, or the next look, tries again from where everybody was told.
        sayFailed(error);
      }
    }
  }

  private async pass(lines: readonly LogLine[]): Promise<void> {
    const people = new Set(
      lines
        .filter(({ action }) => changesPerson(action))
        .flatMap(({ participantId, actorId }) => [participantId, actorId]),
    );
    const cases = new Set(
      lines.filter(({ action }) => happenings[action] === "case").map(({ caseNumber }) => caseNumber),
    );
    const touched = [...this.readers].filter(
      ({ actor, caseNumber }) => people.has(actor.id) || (caseNumber !== undefined && cases.has(caseNumber)),
    );
    // First who may still read along, then what happened.
    if (touched.length > 0) await this.recheck(touched);
    const byCase = new Map<number, Reader[]>();
    for (const reader of this.readers)
      if (reader.caseNumber !== undefined)
        byCase.set(reader.caseNumber, [...(byCase.get(reader.caseNumber) ?? []), reader]);
    for (const line of lines) {
      const event = eventOf(line);
      if (event) for (const reader of byCase.get(line.caseNumber!) ?? []) reader.tell(event);
      if (event?.kind === "happened" && line.otherCase !== null)
        for (const reader of byCase.get(line.otherCase) ?? []) reader.tell({ ...event, caseNumber: line.otherCase });
    }
  }

  /**
   * Ends the streams of who is no longer signed in, or may no longer read what they look at. Without a database nobody is sent
   * away, and nobody is told anything either.
   * @throws Unavailable
   */
  private async recheck(readers: readonly Reader[]): Promise<void> {
    if (readers.length === 0) return;
    const actors = await findActorsOfSessions([...new Set(readers.map(({ actor }) => actor.sessionId))]);
    await inTurns(readers, async (reader) => {
      const actor = actors.get(reader.actor.sessionId);
      if (!actor) return this.send(reader, "signed-out");
      reader.actor = actor;
      if (reader.caseNumber !== undefined && !(await mayRead(actor, reader.caseNumber))) this.send(reader, "not-yours");
    });
  }

  private send(reader: Reader, away: "signed-out" | "not-yours"): void {
    this.remove(reader);
    reader.sink.end(away);
  }
}

/** What a line of the log means for who looks at its case; undefined when it is nothing to them. */
export function eventOf({ action, caseNumber, commentId, xact, id }: LogLine): StreamEvent | undefined {
  const what = happenings[action];
  if (!what || caseNumber === null) return undefined;
  return { kind: "happened", position: { xact, id }, what, caseNumber, ...(commentId && { commentId }) };
}
