import type { Content, LocalCopy } from "./writing";

/** How the text is kept at this moment. Never says "saved" before the server has said so. */
export type Keeping =
  | { status: "untouched" }
  | { status: "saving" }
  | { status: "saved"; at: Date }
  | { status: "offline" | "signedOut" | "elsewhere" | "tooBig" | "nowhere" }
  | { status: "refused"; reason: string };

export interface KeeperDoors {
  read: () => Content;
  /** The version of the case that this text builds on. */
  baseVersion: () => number | null;
  send: (copy: LocalCopy, saveId: string) => Promise<Response>;
  /** What the server keeps under this key. */
  look: (key: string) => Promise<{ volgnummer: number; opslag: string } | undefined>;
  /** @returns false when the browser will not keep it */
  keepLocally: (copy: LocalCopy) => boolean;
  forgetLocally: (key: string) => void;
  show: (state: Keeping) => void;
  hear: (alsoWriting: string[]) => void;
}

/** After the last key, and at the latest after the first one, in milliseconds. */
const REST = 1_200;
const AT_MOST = 8_000;
/** Between two tries while the server is away. */
const AGAIN = 5_000;

type Base = Pick<LocalCopy, "key" | "number" | "sequence">;

/**
 * Keeps what somebody types: at once in the browser, and after a short rest on the server, one request at a time and each naming
 * the one before, so that a late request never overwrites a later text. The browser forgets it when the server has it.
 */
export class Keeper {
  #base: Base;
  readonly #doors: KeeperDoors;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstWaiting = 0;
  #busy: Promise<void> | undefined;
  #changed = false;
  #stopped = false;
  #sending = false;
  /** Sent by us, whether or not we heard back. */
  readonly #sent = new Set<string>();

  constructor(base: Base, doors: KeeperDoors) {
    this.#base = base;
    this.#doors = doors;
  }

  get base(): Readonly<Base> {
    return this.#base;
  }

  /** Something was typed. */
  touch(): void {
    if (this.#stopped) return;
    this.#sending = false;
    this.#changed = true;
    if (!this.#doors.keepLocally(this.#copy())) this.#doors.show({ status: "nowhere" });
    this.#firstWaiting ||= Date.now();
    this.#plan(Math.max(0, Math.min(REST, this.#firstWaiting + AT_MOST - Date.now())));
  }

  /** Sends now what waits. @returns whether the server has everything */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#busy;
    if (this.#changed && !this.#stopped) await (this.#busy = this.#sendOnce());
    return !this.#changed;
  }

  /** From now on under another key: what the server has under the old one stays there. */
  become(base: Base): void {
    this.#base = base;
    this.#stopped = false;
  }

  /** The form is being sent: nothing goes until somebody types again, which is only after the sending failed. */
  pause(): void {
    this.#sending = true;
    clearTimeout(this.#timer);
  }

  /** Whether the form was sent with what stands in it now. */
  get sent(): boolean {
    return this.#sending;
  }

  /** The text is saved for good, or somebody else keeps it: nothing is sent any more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #copy(): LocalCopy {
    return { ...this.#base, baseVersion: this.#doors.baseVersion(), content: this.#doors.read(), at: Date.now() };
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #sendOnce(): Promise<void> {
    const copy = this.#copy();
    this.#changed = false;
    this.#firstWaiting = 0;
    this.#doors.show({ status: "saving" });
    let answer: Response;
    const saveId = crypto.randomUUID();
    this.#sent.add(saveId);
    try {
      answer = await this.#doors.send(copy, saveId);
    } catch {
      return this.#failed("offline");
    }
    if (copy.key !== this.#base.key) return;
    if (answer.ok) return this.#kept(copy, answer);
    if (answer.status === 401) return this.#failed("signedOut");
    if (answer.status === 409) return this.#collided(copy.key);
    if (answer.status === 413) return this.#failed("tooBig");
    if (answer.status >= 500 || answer.status === 429) return this.#failed("offline");
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string; title?: string };
    this.#changed = true;
    this.#doors.show({ status: "refused", reason: problem.detail ?? problem.title ?? String(answer.status) });
  }

  async #kept(copy: LocalCopy, answer: Response): Promise<void> {
    const kept = (await answer.json()) as { volgnummer: number; bewaardOp: string; schrijvenOok: string[] };
    this.#base = { ...this.#base, sequence: kept.volgnummer };
    this.#doors.hear(kept.schrijvenOok);
    if (this.#changed) return; // typed meanwhile: the browser still holds the newer text
    this.#doors.forgetLocally(copy.key);
    this.#doors.show({ status: "saved", at: new Date(kept.bewaardOp) });
  }

  /** Another window was first, or we were ourselves and the answer got lost on the way. */
  async #collided(key: string): Promise<void> {
    const there = await this.#doors.look(key).catch(() => undefined);
    if (there && this.#sent.has(there.opslag)) {
      this.#base = { ...this.#base, sequence: there.volgnummer };
      this.#changed = true;
      return this.#plan(0);
    }
    this.stop();
    this.#failed("elsewhere");
  }

  #failed(status: "offline" | "signedOut" | "elsewhere" | "tooBig"): void {
    this.#changed = true;
    const here = this.#doors.keepLocally(this.#copy());
    this.#doors.show({ status: here ? status : "nowhere" });
    if (status === "offline" || status === "signedOut") this.#plan(AGAIN);
  }
}
