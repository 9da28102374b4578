import { eq, inArray } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { participants, settings } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { messagesOf } from "#lib/core/messages";
import type { Language } from "#lib/core/messages";
import type { SiteTextName } from "#lib/site-texts/choices";
import { canWriteSiteTexts } from "#lib/site-texts/policy";

/** Under which name a text is kept. */
export const keyOf = (name: SiteTextName, language: Language): string => `text.${name}.${language}`;

/** The text as it came with Leerkring. */
export function firstText(name: SiteTextName, language: Language): string {
  const { home, retention } = messagesOf(language);
  return {
    homeLead: home.lead,
    homeWho: home.whoText,
    homeJoin: home.joinText,
    privacyController: retention.privacy.controller,
    privacyContact: retention.privacy.contact,
    privacyExtra: "",
  }[name];
}

/** What stands on a public page: for each of these texts what an administrator wrote, or the first text. */
export async function getSiteTexts<Name extends SiteTextName>(
  names: readonly Name[],
  language: Language,
): Promise<Record<Name, string>> {
  const keys = names.map((name) => keyOf(name, language));
  const rows = await db
    .select({ key: settings.name, value: settings.value })
    .from(settings)
    .where(inArray(settings.name, keys));
  const written = new Map(rows.map(({ key, value }) => [key, value as string]));
  return Object.fromEntries(
    names.map((name) => [name, written.get(keyOf(name, language)) ?? firstText(name, language)]),
  ) as Record<Name, string>;
}

export interface WrittenText {
  text: string;
  changedAt: Date;
  changedBy: string;
}

/** What an administrator wrote; undefined where the first text stands. */
export async function findWritten(
  name: SiteTextName,
  language: Language,
  store: typeof db | Transaction = db,
): Promise<WrittenText | undefined> {
  const [row] = await store
    .select({ value: settings.value, changedAt: settings.changedAt, changedBy: participants.name })
    .from(settings)
    .innerJoin(participants, eq(participants.id, settings.changedBy))
    .where(eq(settings.name, keyOf(name, language)));
  return row && { text: row.value as string, changedAt: row.changedAt, changedBy: row.changedBy };
}

/** Which texts were written, by key. @throws Forbidden */
export async function listWritten(actor: Actor, names: readonly SiteTextName[], languages: readonly Language[]) {
  authorise(canWriteSiteTexts(actor));
  const keys = names.flatMap((name) => languages.map((language) => keyOf(name, language)));
  const rows = await db.select({ key: settings.name }).from(settings).where(inArray(settings.name, keys));
  return new Set(rows.map(({ key }) => key));
}
