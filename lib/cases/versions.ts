import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { caseVersions, participants } from "#db/schema";
import type { practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { canReadVersions } from "#lib/cases/policy";
import { getCase } from "#lib/cases/queries";
import { caseTextNames } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";
import { Conflict } from "#lib/core/errors";

type Row = typeof practiceCases.$inferSelect;

const choices = ["practices", "domain", "firstContact", "politicalInvolvement"] as const;

/** What a version holds: the words and the choices, not who may read them. */
export type VersionContent = Record<CaseText, string> & Pick<Row, (typeof choices)[number]>;

const contentOf = (row: Row): VersionContent =>
  Object.fromEntries([...caseTextNames, ...choices].map((name) => [name, row[name]])) as VersionContent;

/** Keeps the case as it stands in `row` as its version of that number; a version that is there stays as it is. */
export async function keepVersion(
  tx: Transaction,
  row: Row,
  { editorId, reason = "", savedAt }: { editorId: string; reason?: string; savedAt?: Date },
): Promise<void> {
  await tx
    .insert(caseVersions)
    .values({ caseNumber: row.number, version: row.version, editorId, reason, savedAt, content: contentOf(row) })
    .onConflictDoNothing();
}

/** The "somebody was first" of a case, with who and when where a version tells. */
export async function changedMeanwhile(tx: Transaction, row: Pick<Row, "number" | "changedAt">): Promise<Conflict> {
  const [last] = await tx
    .select({ by: participants.name })
    .from(caseVersions)
    .innerJoin(participants, eq(participants.id, caseVersions.editorId))
    .where(eq(caseVersions.caseNumber, row.number))
    .orderBy(desc(caseVersions.version))
    .limit(1);
  return new Conflict("changedMeanwhile", last?.by, row.changedAt);
}

const MOST_VERSIONS = 100;

/**
 * The versions of a case, the newest first: at most the last hundred, each with who saved it, when and why.
 * @throws NotFound, Forbidden
 */
export async function listVersions(actor: Actor, number: number) {
  const found = await getCase(actor, number);
  authorise(canReadVersions(actor, found));
  const versions = await db
    .select({
      version: caseVersions.version,
      savedAt: caseVersions.savedAt,
      reason: caseVersions.reason,
      content: caseVersions.content,
      editor: { name: participants.name, handle: participants.handle },
    })
    .from(caseVersions)
    .innerJoin(participants, eq(participants.id, caseVersions.editorId))
    .where(eq(caseVersions.caseNumber, number))
    .orderBy(desc(caseVersions.version))
    .limit(MOST_VERSIONS);
  return {
    found,
    versions: versions.map((one) => ({ ...one, content: one.content as Partial<VersionContent> })),
  };
}
export type Version = Awaited<ReturnType<typeof listVersions>>["versions"][number];
