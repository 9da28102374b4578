import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { canComment } from "#lib/comments/policy";
import { NotFound } from "#lib/core/errors";
import { mayRead } from "#lib/events/queries";

const Typing = z.strictObject({ caseNumber: z.number(), participantId: z.string(), name: z.string() });
type Typing = z.output<typeof Typing>;

/** More often than this is no news. */
const ONCE_PER_MS = 2_500;
const lastTold = new Map<string, number>();

/**
 * Tells who looks at a case that the actor is writing a comment there. Kept nowhere: it is said once and gone. Told too soon
 * again it is not told.
 * @throws NotFound for a case whose thread the actor may not read, Forbidden
 */
export async function tellTyping(actor: Actor, caseNumber: number): Promise<void> {
  authorise(canComment(actor));
  if (!(await mayRead(actor, caseNumber))) throw new NotFound();
  const now = Date.now();
  if (now - (lastTold.get(actor.id) ?? 0) < ONCE_PER_MS) return;
  if (lastTold.size > 10_000) lastTold.clear();
  lastTold.set(actor.id, now);
  const message: Typing = { caseNumber, participantId: actor.id, name: actor.name };
  await db.execute(sql`select pg_notify('leerkring', ${`typing ${JSON.stringify(message)}`})`);
}

/** What another process, or this one, told so; undefined when it is something else. */
export function readTyping(text: string): Typing | undefined {
  if (!text.startsWith("typing ")) return undefined;
  try {
    return Typing.safeParse(JSON.parse(text.slice("typing ".length))).data;
  } catch {
    return undefined;
  }
}
