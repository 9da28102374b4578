import { inArray } from "drizzle-orm";
import { db } from "#db/client";
import { matters } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Conflict, Forbidden, NotFound, Refused, unwrap } from "#lib/core/errors";
import type { HideTogether } from "#lib/desk/validation";
import { decide } from "#lib/moderation/commands";
import { canModerate } from "#lib/moderation/policy";
import { lastDecision } from "#lib/moderation/queries";
import { itemIn } from "#lib/moderation/subject";

/** What became of each that was ticked. */
export interface Together {
  hidden: number;
  /** The others, with why: a key under `refusals`, or `own`. */
  left: { matterId: string; why: string }[];
}

type Row = typeof matters.$inferSelect;

/** Why one was left, as a word; what nobody expected is thrown on. */
function whyOf(thrown: unknown): string {
  const error = unwrap(thrown);
  if (error instanceof Forbidden) return "own";
  if (error instanceof NotFound) return "notFound";
  if (error instanceof Conflict || error instanceof Refused) return error.message;
  throw thrown;
}

async function hideOne(
  actor: Actor,
  row: Row,
  { reason, personalDataSeen }: HideTogether,
): Promise<string | undefined> {
  const item = itemIn(row);
  if (!item) return "verdictDoesNotFit";
  if (row.authorId === actor.id) return "own";
  const last = await lastDecision(item);
  try {
    await decide(actor, { ...item, verdict: "hide", reason, personalDataSeen, lastDecisionId: last?.id ?? "" });
    return undefined;
  } catch (thrown) {
    return whyOf(thrown);
  }
}

/**
 * Hides several things for one reason, each with a decision, a notification and a line in the log of its own. One that
 * fails leaves the others be.
 * @throws Forbidden, Invalid when the reason holds personal data
 */
export async function hideTogether(actor: Actor, input: HideTogether): Promise<Together> {
  authorise(canModerate(actor));
  const rows = await db.select().from(matters).where(inArray(matters.id, input.matters));
  const outcome: Together = { hidden: 0, left: [] };
  for (const matterId of new Set(input.matters)) {
    const row = rows.find(({ id }) => id === matterId);
    const why = row ? await hideOne(actor, row, input) : "notFound";
    if (why === undefined) outcome.hidden += 1;
    else outcome.left.push({ matterId, why });
  }
  return outcome;
}
