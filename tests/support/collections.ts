import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { collections } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { startCollection } from "#lib/collections/commands";
import { addToCollection } from "#lib/collections/contents";
import { StartCollection } from "#lib/collections/validation";
import { parse } from "#lib/core/parse";
import { aPerson } from "./people.ts";

export const collectionInput = (change: Record<string, unknown> = {}) =>
  parse(StartCollection, {
    title: "Buren en bankjes",
    introduction: "Wat leren we van een bankje?",
    audience: "participants",
    ...change,
  });

/** A collection of this maker with these cases in this order. */
export async function aCollection(maker: Actor, cases: readonly number[] = [], change: Record<string, unknown> = {}) {
  const slug = await startCollection(maker, collectionInput(change));
  const [made] = await db.select({ id: collections.id }).from(collections).where(eq(collections.slug, slug));
  for (const caseNumber of cases) await addToCollection(maker, { collectionId: made!.id, caseNumber });
  return { id: made!.id, slug };
}

export const aModerator = (): Promise<Actor> => aPerson({ role: "moderator" });
