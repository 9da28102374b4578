import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "#db/client";
import { caseImports } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { IMPORT_HOURS } from "#lib/auth/terms";
import { Invalid, NotFound } from "#lib/core/errors";
import type { FieldMistake } from "#lib/core/errors";
import { checkRows } from "#lib/importing/check";
import type { Checked } from "#lib/importing/check";
import type { Outcome } from "#lib/importing/choices";
import { canImport } from "#lib/importing/policy";
import { rowsIn } from "#lib/importing/rows";

export interface Report {
  /** What keeps the whole file out. */
  mistake: FieldMistake | undefined;
  rows: Checked[];
  counts: Record<Outcome, number>;
}

/** What would become of a file, row by row. Nothing is kept of it. */
export async function reportOn(text: string): Promise<Report> {
  const counts = { ready: 0, asks: 0, wrong: 0, there: 0 };
  try {
    const rows = await checkRows(rowsIn(text));
    for (const { outcome } of rows) counts[outcome] += 1;
    return { mistake: undefined, rows, counts };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { mistake: error.mistakes[0], rows: [], counts };
  }
}

/** The text of a file that the actor brought and that still waits. @throws Forbidden, NotFound */
export async function contentOf(actor: Actor, importId: string): Promise<string> {
  authorise(canImport(actor));
  if (!z.uuid().safeParse(importId).success) throw new NotFound();
  const [found] = await db
    .select({ content: caseImports.content })
    .from(caseImports)
    .where(
      and(
        eq(caseImports.id, importId),
        eq(caseImports.broughtBy, actor.id),
        sql`${caseImports.broughtAt} > now() - make_interval(hours => ${IMPORT_HOURS})`,
      ),
    );
  if (!found) throw new NotFound();
  return found.content;
}

/** The report on a file that the actor brought. @throws Forbidden, NotFound */
export const getReport = async (actor: Actor, importId: string): Promise<Report> =>
  reportOn(await contentOf(actor, importId));
