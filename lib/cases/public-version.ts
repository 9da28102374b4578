import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { record } from "#lib/audit/record";
import { publicVersionTexts } from "#lib/cases/choices";
import { lockCase } from "#lib/cases/lock";
import { canShare } from "#lib/cases/policy";
import { publicTextsOf } from "#lib/cases/public-texts";
import type { PublicTexts } from "#lib/cases/public-texts";
import { getCase } from "#lib/cases/queries";
import type { DropPublicVersion, ProposePublicVersion } from "#lib/cases/validation";
import { changedMeanwhile, keepVersion } from "#lib/cases/versions";
import { Refused } from "#lib/core/errors";
import { slugOf } from "#lib/core/text";
import { guardTexts, guardedTransaction, remember } from "#lib/privacy/guard";

/**
 * Proposes other words for visitors than the ones participants read. A moderator agrees first; until then, and when the
 * moderator does not, visitors read nothing.
 * @throws NotFound, Forbidden, Invalid, TooFast, Conflict, Refused for a draft or a case that stays in a circle
 */
export async function proposePublicVersion(actor: Actor, input: ProposePublicVersion): Promise<void> {
  const texts = Object.fromEntries(publicVersionTexts.filter((name) => input[name]).map((name) => [name, input[name]]));
  await changePublicTexts(actor, input, "case.public-version-proposed", () => ({
    publicTexts: { ...texts, title: input.title, slug: slugOf(input.title) },
    publicWritten: true,
  }));
}

/** Back to one text for all: visitors read the case itself, when a moderator agrees. @throws as above */
export async function dropPublicVersion(actor: Actor, input: DropPublicVersion): Promise<void> {
  await changePublicTexts(actor, input, "case.public-version-dropped", (row) => ({
    publicTexts: publicTextsOf(row),
    publicWritten: false,
  }));
}

type Row = typeof practiceCases.$inferSelect;

async function changePublicTexts(
  actor: Actor,
  { number, version, personalDataSeen: seen }: { number: number; version: number; personalDataSeen?: boolean },
  action: "case.public-version-proposed" | "case.public-version-dropped",
  change: (row: Row) => { publicTexts: PublicTexts; publicWritten: boolean },
): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const before = await lockCase(tx, actor, number);
    authorise(canShare(actor, before));
    if (!before.postedAt) throw new Refused("publicFromDraft");
    if (before.audience === "circle") throw new Refused("publicFromCircle");
    if (before.version !== version) throw await changedMeanwhile(tx, before);
    await limit("edit.minute", actor.id, tx);
    const about = { caseNumber: number };
    const { slug: _, ...texts } = change(before).publicTexts;
    const answers = await guardTexts(tx, { texts, seen, about });
    await keepVersion(tx, before, { editorId: before.authorId, savedAt: before.changedAt });
    const [after] = await tx
      .update(practiceCases)
      .set({
        ...change(before),
        audience: "public",
        publishedAt: null,
        version: before.version + 1,
        changedAt: sql`now()`,
      })
      .where(eq(practiceCases.number, number))
      .returning();
    await keepVersion(tx, after!, { editorId: actor.id });
    await remember(tx, actor, about, answers);
    await record(tx, { actorId: actor.id, action, caseNumber: number, detail: { version: after!.version } });
  });
}

/** What visitors read or will read of a case, for who may see the whole. @throws NotFound */
export async function getPublicTexts(actor: Actor, number: number): Promise<PublicTexts> {
  const found = await getCase(actor, number);
  const [row] = await db
    .select({ publicTexts: practiceCases.publicTexts })
    .from(practiceCases)
    .where(eq(practiceCases.number, number));
  return (row?.publicTexts as PublicTexts | null) ?? publicTextsOf(found);
}
