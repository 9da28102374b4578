import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { parse } from "#lib/core/parse";
import { askToMerge } from "#lib/merging/ask";
import { mergeAccounts } from "#lib/merging/commands";
import { AskToMerge } from "#lib/merging/validation";
import { codeFor } from "../support/invitations.ts";
import { addressOf, aPerson } from "../support/people.ts";

/** One person: the account that stays and the one that goes. */
export async function twoAccounts(): Promise<{ staying: Actor; former: Actor }> {
  return { staying: await aPerson(), former: await aPerson() };
}

export const ask = (actor: Actor, email: string) => askToMerge(actor, parse(AskToMerge, { email }));

/** Asks, and reads the mail at the other address. @returns the code in its link */
export async function codeOf(staying: Actor, former: Actor): Promise<string> {
  const email = await addressOf(former);
  await ask(staying, email);
  return codeFor(email);
}

export async function merge(staying: Actor, former: Actor): Promise<void> {
  await mergeAccounts(staying, { code: await codeOf(staying, former) });
}

export const rowOf = async ({ id }: Actor) => (await db.select().from(participants).where(eq(participants.id, id)))[0]!;
