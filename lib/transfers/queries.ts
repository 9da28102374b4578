import { and, asc, count, desc, eq, exists, isNotNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, participants, practiceCases, transfers } from "#db/schema";
import type { Actor, Reader, Viewer } from "#lib/auth/actor";
import { threadVisibleTo } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";

/**
 * Which transfers exist for this viewer: those of the cases whose thread they may read, since a transfer is said by
 * another than the author. Not for visitors: nobody agreed to make it public.
 */
export function visibleTo(viewer: Reader): SQL {
  if (viewer.kind === "visitor") return sql`false`;
  return exists(
    db
      .select({ one: sql`1` })
      .from(practiceCases)
      .where(and(eq(practiceCases.number, transfers.caseNumber), threadVisibleTo(viewer))),
  );
}

const rows = () =>
  db
    .select({
      id: transfers.id,
      caseNumber: transfers.caseNumber,
      participantId: transfers.participantId,
      participant: { name: participants.name, handle: participants.handle },
      organisation: { name: organisations.name, slug: organisations.slug, kind: organisations.kind },
      context: transfers.context,
      result: transfers.result,
      toldAt: transfers.toldAt,
      editedAt: transfers.editedAt,
      version: transfers.version,
    })
    .from(transfers)
    .innerJoin(participants, eq(participants.id, transfers.participantId))
    .innerJoin(organisations, eq(organisations.id, transfers.organisationId))
    .$dynamic();

export type Transfer = Awaited<ReturnType<typeof listTransfers>>["items"][number];

/** A page of the transfers of a case, the newest first. @throws Invalid for a cursor that is not ours */
export async function listTransfers(viewer: Viewer, caseNumber: number, after?: string, size = PAGE_SIZE) {
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const found = await rows()
    .where(
      and(
        eq(transfers.caseNumber, caseNumber),
        visibleTo(viewer),
        position &&
          sql`(${transfers.toldAt}, ${transfers.id}) < (${sql.param(position[0], transfers.toldAt)}, ${position[1]})`,
      ),
    )
    .orderBy(desc(transfers.toldAt), desc(transfers.id))
    .limit(size + 1);
  return toPage(found, size, (transfer) => [transfer.toldAt.getTime(), transfer.id]);
}

/**
 * The municipalities where a case was used and the one it is from (`home`), by name, with their place on the map and how
 * often it was used there. None for visitors.
 */
export async function listPlaces(viewer: Viewer, caseNumber: number) {
  if (viewer.kind === "visitor") return [];
  const home = exists(
    db
      .select({ one: sql`1` })
      .from(practiceCases)
      .where(
        and(
          eq(practiceCases.number, caseNumber),
          eq(practiceCases.organisationId, organisations.id),
          threadVisibleTo(viewer),
        ),
      ),
  );
  return db
    .select({
      slug: organisations.slug,
      name: organisations.name,
      latitude: organisations.latitude,
      longitude: organisations.longitude,
      home: sql<boolean>`${home}`,
      times: count(transfers.id),
    })
    .from(organisations)
    .leftJoin(
      transfers,
      and(eq(transfers.organisationId, organisations.id), eq(transfers.caseNumber, caseNumber), visibleTo(viewer)),
    )
    .where(and(eq(organisations.kind, "municipality"), or(isNotNull(transfers.id), home)))
    .groupBy(organisations.id)
    .orderBy(asc(organisations.name), asc(organisations.id));
}

export type TransferPlace = Awaited<ReturnType<typeof listPlaces>>[number];

/** How many there are on a case the viewer has read with `getCase`: a visitor may know that much. */
export const countTransfers = (caseNumber: number): Promise<number> =>
  db.$count(transfers, eq(transfers.caseNumber, caseNumber));

/** @throws NotFound */
export async function getTransfer(viewer: Viewer, transferId: string) {
  const [found] = await rows().where(and(eq(transfers.id, transferId), visibleTo(viewer)));
  if (!found) throw new NotFound();
  return found;
}

/** The actor's own transfer of a case, if they told one. */
export async function ownTransfer(actor: Actor, caseNumber: number) {
  const [found] = await rows().where(
    and(eq(transfers.caseNumber, caseNumber), eq(transfers.participantId, actor.id), visibleTo(actor)),
  );
  return found;
}
