import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { participants, reasonTemplates } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor, Language } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { canEditTemplates } from "#lib/desk/policy";
import type { AddTemplate, RemoveTemplate, ReviseTemplate } from "#lib/desk/validation";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/** Together, over all verdicts and languages: more than anybody finds their way in. */
const MOST_TEMPLATES = 200;

const columns = {
  id: reasonTemplates.id,
  verdict: reasonTemplates.verdict,
  language: reasonTemplates.language,
  title: reasonTemplates.title,
  text: reasonTemplates.text,
  version: reasonTemplates.version,
  changedAt: reasonTemplates.changedAt,
  changedBy: participants.name,
};

/** The reasons to start from, per verdict; in one language or all. @throws Forbidden */
export async function listTemplates(actor: Actor, language?: Language) {
  authorise(canEditTemplates(actor));
  return await db
    .select(columns)
    .from(reasonTemplates)
    .leftJoin(participants, eq(participants.id, reasonTemplates.changedBy))
    .where(and(isNull(reasonTemplates.removedAt), language && eq(reasonTemplates.language, language)))
    .orderBy(
      asc(reasonTemplates.language),
      asc(reasonTemplates.verdict),
      asc(reasonTemplates.title),
      asc(reasonTemplates.id),
    )
    .limit(MOST_TEMPLATES);
}
export type Template = Awaited<ReturnType<typeof listTemplates>>[number];

/** Adds a reason to start from. @throws Forbidden, Invalid, Refused when there are too many */
export async function addTemplate(actor: Actor, input: AddTemplate): Promise<void> {
  authorise(canEditTemplates(actor));
  await guardedTransaction(actor, async (tx) => {
    const { personalDataSeen: seen, ...template } = input;
    await guardTexts(tx, { texts: { title: template.title, text: template.text }, seen });
    if ((await tx.$count(reasonTemplates, isNull(reasonTemplates.removedAt))) >= MOST_TEMPLATES)
      throw new Refused("tooManyTemplates");
    await tx.insert(reasonTemplates).values({ ...template, changedBy: actor.id });
    await record(tx, { actorId: actor.id, action: "reason-template.added", detail: { verdict: template.verdict } });
  });
}

/** Changes one. @throws Forbidden, NotFound, Invalid, Conflict when a colleague changed it meanwhile */
export async function reviseTemplate(actor: Actor, input: ReviseTemplate): Promise<void> {
  authorise(canEditTemplates(actor));
  const { templateId, version, personalDataSeen: seen, ...template } = input;
  await guardedTransaction(actor, async (tx) => {
    const [before] = await tx
      .select()
      .from(reasonTemplates)
      .where(and(eq(reasonTemplates.id, templateId), isNull(reasonTemplates.removedAt)))
      .for("update");
    if (!before) throw new NotFound();
    if (before.version !== version) throw new Conflict("changedMeanwhile");
    await guardTexts(tx, { texts: { title: template.title, text: template.text }, seen });
    await tx
      .update(reasonTemplates)
      .set({ ...template, version: version + 1, changedBy: actor.id, changedAt: sql`now()` })
      .where(eq(reasonTemplates.id, templateId));
    const detail = { template: templateId, verdict: template.verdict };
    await record(tx, { actorId: actor.id, action: "reason-template.revised", detail });
  });
}

/** Takes one away; decisions that began with it keep their words. Twice is harmless. @throws Forbidden */
export async function removeTemplate(actor: Actor, { templateId }: RemoveTemplate): Promise<void> {
  authorise(canEditTemplates(actor));
  await db.transaction(async (tx) => {
    const removed = await tx
      .update(reasonTemplates)
      .set({ removedAt: sql`now()`, changedBy: actor.id })
      .where(and(eq(reasonTemplates.id, templateId), isNull(reasonTemplates.removedAt)))
      .returning({ id: reasonTemplates.id });
    if (removed.length === 0) return;
    await record(tx, { actorId: actor.id, action: "reason-template.removed", detail: { template: templateId } });
  });
}
