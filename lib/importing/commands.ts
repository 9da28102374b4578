import { desc, eq, inArray } from "drizzle-orm";
import { db } from "#db/client";
import { caseImports } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { bringInCase } from "#lib/cases/bring-in";
import { record } from "#lib/audit/record";
import { waits } from "#lib/importing/check";
import type { Checked } from "#lib/importing/check";
import { MOST_FILES } from "#lib/importing/choices";
import { decode } from "#lib/importing/decode";
import { canImport } from "#lib/importing/policy";
import { contentOf, reportOn } from "#lib/importing/queries";
import type { TakeIn } from "#lib/importing/validation";

/** One commit for so many rows. */
const AT_ONCE = 20;
/** A request answers in time; what is not in by then is said, and goes in with the next press. */
const BUDGET_MS = 8_000;

export interface TakenIn {
  takenIn: number;
  /** Of those: they wait as drafts of their authors. */
  drafts: number;
  /** Could go in, and did not fit in the time of this request. */
  left: number;
}

/**
 * Keeps a file with cases for a day, to be looked at first. @returns its id
 * @throws Forbidden, TooFast, Refused for what is no text of a fitting size
 */
export async function bringFile(actor: Actor, bytes: Uint8Array): Promise<string> {
  authorise(canImport(actor));
  const content = decode(bytes);
  return db.transaction(async (tx) => {
    await limit("import.hour", actor.id, tx);
    const [brought] = await tx
      .insert(caseImports)
      .values({ broughtBy: actor.id, content })
      .returning({ id: caseImports.id });
    const older = tx
      .select({ id: caseImports.id })
      .from(caseImports)
      .where(eq(caseImports.broughtBy, actor.id))
      .orderBy(desc(caseImports.broughtAt), desc(caseImports.id))
      .offset(MOST_FILES);
    await tx.delete(caseImports).where(inArray(caseImports.id, older));
    await record(tx, { actorId: actor.id, action: "import.brought", detail: { bytes: bytes.byteLength } });
    return brought!.id;
  });
}

/** @throws Forbidden, NotFound for a file that is not (or no longer) theirs */
export async function takeInFile(actor: Actor, { importId, personalDataSeen }: TakeIn): Promise<TakenIn> {
  const { rows } = await reportOn(await contentOf(actor, importId));
  return takeIn(actor, rows, { personalDataSeen, budget: BUDGET_MS });
}

/**
 * Takes in the rows that can go in. What stands here already is left as it is, so the same file can be sent again.
 * @param actor null is the operator at the command line
 */
export async function takeIn(
  actor: Actor | null,
  rows: readonly Checked[],
  { personalDataSeen, budget = Infinity }: { personalDataSeen: boolean; budget?: number },
): Promise<TakenIn> {
  if (actor) authorise(canImport(actor));
  const until = performance.now() + budget;
  const good = rows.filter(({ outcome }) => outcome === "ready" || (outcome === "asks" && personalDataSeen));
  const result: TakenIn = { takenIn: 0, drafts: 0, left: 0 };
  for (let at = 0; at < good.length; at += AT_ONCE) {
    if (performance.now() > until) return { ...result, left: good.length - at };
    const { takenIn, drafts } = await bringInSome(actor, good.slice(at, at + AT_ONCE));
    result.takenIn += takenIn;
    result.drafts += drafts;
  }
  return result;
}

const bringInSome = (actor: Actor | null, rows: readonly Checked[]) =>
  db.transaction(async (tx) => {
    let [takenIn, drafts] = [0, 0];
    for (const { read, outcome } of rows) {
      if (!read) continue;
      const { input, author, ...rest } = read;
      const number = await bringInCase(tx, actor, {
        ...rest,
        input: { ...input, personalDataSeen: outcome === "asks" },
        authorId: author.id,
        circleId: input.circleId,
        asDraft: waits(read),
      });
      if (number === undefined) continue;
      takenIn += 1;
      if (waits(read)) drafts += 1;
    }
    return { takenIn, drafts };
  });
