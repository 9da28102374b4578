import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { settings } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Conflict } from "#lib/core/errors";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";
import type { FindKind } from "#lib/privacy/kinds";
import { keepSetting } from "#lib/settings/commands";
import { canWriteSiteTexts } from "#lib/site-texts/policy";
import { findWritten, keyOf } from "#lib/site-texts/queries";
import type { RestoreSiteText, WriteSiteText } from "#lib/site-texts/validation";

/** Whom to ask, and where, is what these texts are for. */
const contact: readonly FindKind[] = ["email", "phone", "address", "postcode", "name"];
const mayName = (name: string, kind: FindKind) => name.startsWith("privacy") && contact.includes(kind);

/** One at a time per text; the second to come sees what the first left. @throws Conflict */
async function holdText(tx: Transaction, { name, language, known }: RestoreSiteText) {
  const key = keyOf(name, language);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`setting ${key}`}))`);
  const before = await findWritten(name, language, tx);
  if ((before?.changedAt.toISOString() ?? "") !== known)
    throw new Conflict("changedMeanwhile", before?.changedBy, before?.changedAt);
  return { key, before };
}

/**
 * Writes a text of a public page, or only looks whether it may stand there. The log tells which, and how long it was.
 * @returns the text as it would stand there
 * @throws Forbidden, Invalid with personal data, Conflict
 */
export async function writeSiteText(actor: Actor, input: WriteSiteText): Promise<string> {
  authorise(canWriteSiteTexts(actor));
  const { name, text, intent, personalDataSeen: seen } = input;
  await guardedTransaction(actor, async (tx) => {
    await guardTexts(tx, { texts: { text }, seen, except: (_field, _value, { kind }) => mayName(name, kind) });
    if (intent === "preview") return;
    const { key, before } = await holdText(tx, input);
    if (before?.text === text) return;
    await keepSetting(tx, actor, key, text);
    const detail = { setting: key, before: before?.text.length ?? null, after: text.length };
    await record(tx, { actorId: actor.id, action: "setting.changed", detail });
  });
  return text;
}

/** Puts the first text back. Twice is harmless. @throws Forbidden, Conflict */
export async function restoreSiteText(actor: Actor, input: RestoreSiteText): Promise<void> {
  authorise(canWriteSiteTexts(actor));
  await db.transaction(async (tx) => {
    const { key, before } = await holdText(tx, input);
    if (!before) return;
    await tx.delete(settings).where(eq(settings.name, key));
    const detail = { setting: key, before: before.text.length, after: null };
    await record(tx, { actorId: actor.id, action: "setting.changed", detail });
  });
}
