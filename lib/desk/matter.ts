import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { appeals, caseVersions, decisions } from "#db/schema";
import { canAnswer } from "#lib/appeals/policy";
import { appealRows, listInCharge } from "#lib/appeals/queries";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { differencesBetween, piecesBetween } from "#lib/cases/differences";
import type { Difference, Piece } from "#lib/cases/differences";
import type { VersionContent } from "#lib/cases/versions";
import { withNames } from "#lib/comments/whole";
import { NotFound } from "#lib/core/errors";
import { decisionsOn, reportsOn, tallyOf } from "#lib/desk/history";
import { itemColumns, itemTables, toItem } from "#lib/desk/items";
import type { DeskItem } from "#lib/desk/items";
import { listNotes } from "#lib/desk/notes";
import { matterVisibleTo } from "#lib/desk/queue";
import { canModerate } from "#lib/moderation/policy";
import { about } from "#lib/moderation/subject";
import type { Item } from "#lib/moderation/subject";

export type WholeMatter = Awaited<ReturnType<typeof getMatter>>;

/** What an item on the desk points at; a request has a page of its own. */
export function subjectOf({ kind, caseNumber, commentId, collectionId, tipId }: DeskItem): Item | undefined {
  if (kind === "comment") return { commentId: commentId! };
  if (kind === "tip") return { tipId: tipId! };
  if (kind === "collection") return { collectionId: collectionId! };
  return kind === "case" ? { caseNumber: caseNumber! } : undefined;
}

/** What changed since a moderator asked for it. */
export type ChangeSinceAsked = { kind: "case"; differences: Difference[] } | { kind: "text"; pieces: Piece[] };

/** One thing in focus: all that a decision needs, and what went before. @throws Forbidden, NotFound */
export async function getMatter(actor: Actor, matterId: string) {
  authorise(canModerate(actor));
  const [row] = await db.execute<Record<string, unknown> & Texts>(sql`
    with w as (select w.* from matter w where w.id = ${matterId} and ${matterVisibleTo(actor)})
    select ${itemColumns},
      coalesce(m.body, t.body, l.introduction, case when 'proposal' = any(w.kinds) then c.public_texts ->> 'whatHappened' else c.what_happened end, '') as text,
      case when w.case_number is null then '' when 'proposal' = any(w.kinds) then coalesce(c.public_texts ->> 'askedQuestion', '') else coalesce(c.asked_question, '') end as asked,
      case when w.case_number is null then '' when 'proposal' = any(w.kinds) then coalesce(c.public_texts ->> 'underlyingQuestion', '') else coalesce(c.underlying_question, '') end as behind,
      parent.body as answers, (select count(*)::int from case_version v where v.case_number = w.case_number) as versions
    from w ${itemTables} left join comment parent on parent.id = m.parent_id`);
  if (!row) throw new NotFound();
  const [named, answered] = await withNames(actor, [{ body: row.text }, { body: row.answers ?? "" }]);
  const texts = row.commentId ? { text: named!.body, answers: row.answers && answered!.body } : {};
  const item = { ...toItem(row), ...textsIn(row), ...texts };
  const subject = subjectOf(item);
  if (!subject) return { ...item, history: undefined };
  const [told, decided, notes, tally, appeal] = await Promise.all([
    reportsOn(subject),
    decisionsOn(subject),
    listNotes(actor, subject),
    tallyOf(item.authorId!),
    openAppeal(actor, subject),
  ]);
  const asked = item.kinds.includes("changed") ? decided.find(({ verdict }) => verdict === "ask") : undefined;
  const change = asked && (await changeSince(item, asked));
  return { ...item, history: { reports: told, decisions: decided, notes, tally, appeal, change } };
}

interface Texts {
  text: string;
  asked: string;
  behind: string;
  answers: string | null;
  versions: number;
}
const textsIn = ({ text, asked, behind, answers, versions }: Texts): Texts => ({
  text,
  asked,
  behind,
  answers,
  versions,
});

/** The appeal that waits, and whether the actor is called for it. */
async function openAppeal(actor: Actor, subject: Item) {
  const [found] = await appealRows()
    .where(and(about(decisions, subject), isNull(appeals.answeredAt)))
    .limit(1);
  return found && { ...found, mayAnswer: canAnswer(actor, found, await listInCharge()) };
}

async function changeSince(
  item: DeskItem & Texts,
  asked: { version: number | null; askedText: string | null },
): Promise<ChangeSinceAsked | undefined> {
  if (item.kind === "comment" || item.kind === "tip")
    return asked.askedText === null ? undefined : { kind: "text", pieces: piecesBetween(asked.askedText, item.text) };
  if (item.kind !== "case" || asked.version === null) return undefined;
  const versions = await db
    .select({ version: caseVersions.version, content: caseVersions.content })
    .from(caseVersions)
    .where(
      and(
        eq(caseVersions.caseNumber, item.caseNumber!),
        sql`${caseVersions.version} in (${asked.version}, ${item.version})`,
      ),
    );
  const of = (version: number) =>
    versions.find((one) => one.version === version)?.content as Partial<VersionContent> | undefined;
  const [before, after] = [of(asked.version), of(item.version)];
  return before && after ? { kind: "case", differences: differencesBetween(before, after) } : undefined;
}
