import { and, eq, inArray, isNotNull, not, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { caseLists, circleMembers, organisations, practiceCases } from "#db/schema";
import { isModerator, someParticipant, visitor } from "#lib/auth/actor";
import type { Reader, Viewer } from "#lib/auth/actor";
import { matchesSearch } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { visibleTo } from "#lib/cases/visible";

export interface CaseTally {
  /** Cases that match the whole filter. */
  total: number;
  /** Per option: how many cases there would be with this option and the other groups' choices. */
  practices: Record<string, number>;
  organisations: Record<string, number>;
  domains: Record<string, number>;
}

interface Cell {
  organisation: string;
  domain: string | null;
  practices: string[];
  cases: number;
}

const REMEMBERED = 200;

interface Remembered {
  version: number;
  cells: Promise<Cell[]>;
}
const remembered = new Map<string, Remembered>();

/**
 * The counts beside the filters, exact for this viewer. What everybody of a kind may read is counted once per version of
 * the case list and remembered; what only this participant may read (own circles, own hidden cases) is counted each time.
 */
export async function tallyCases(viewer: Viewer, filter: CaseFilter): Promise<CaseTally> {
  const search = filter.search ?? "";
  const [shared, own] = await Promise.all([sharedCells(kindOf(viewer), search), ownCells(viewer, search)]);
  return addUp([...shared, ...own], filter);
}

interface Kind {
  name: string;
  reader: Reader;
}

/** The reader whose cases everybody of this kind may read. Moderators read every posted case, so each stands for all. */
const kindOf = (viewer: Viewer): Kind => {
  if (viewer.kind === "visitor") return { name: "visitor", reader: visitor };
  return isModerator(viewer) ? { name: "moderator", reader: viewer } : { name: "participant", reader: someParticipant };
};

async function sharedCells(kind: Kind, search: string): Promise<Cell[]> {
  const key = `${kind.name} ${search}`;
  const [list] = await db.select({ version: caseLists.version }).from(caseLists);
  const version = list?.version ?? 0;
  const known = remembered.get(key);
  if (known?.version === version) return known.cells;
  const cells = countCells(visibleTo(kind.reader), search);
  remembered.delete(key);
  remembered.set(key, { version, cells });
  cells.catch(() => remembered.delete(key));
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return cells;
}

async function ownCells(viewer: Viewer, search: string): Promise<Cell[]> {
  if (viewer.kind === "visitor" || isModerator(viewer)) return [];
  const ownCircles = db
    .select({ id: circleMembers.circleId })
    .from(circleMembers)
    .where(eq(circleMembers.participantId, viewer.id));
  const mine = or(eq(practiceCases.authorId, viewer.id), inArray(practiceCases.circleId, ownCircles));
  return countCells(and(mine, visibleTo(viewer), not(visibleTo(someParticipant))), search);
}

/** A small table of municipality × domain × practices; every count is a sum over it. */
function countCells(visible: SQL | undefined, search: string): Promise<Cell[]> {
  return db
    .select({
      organisation: organisations.slug,
      domain: practiceCases.domain,
      practices: practiceCases.practices,
      cases: sql<number>`count(*)::int`,
    })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(and(isNotNull(practiceCases.postedAt), visible, search ? matchesSearch(search) : undefined))
    .groupBy(organisations.slug, practiceCases.domain, practiceCases.practices)
    .execute();
}

const chosen = (values: string[] | undefined, value: string | null) =>
  !values?.length || (value !== null && values.includes(value));

/** Sums the cells into counts; a group's own choice never narrows its own counts. */
export function addUp(cells: Cell[], filter: CaseFilter): CaseTally {
  const tally: CaseTally = { total: 0, practices: {}, organisations: {}, domains: {} };
  const add = (counts: Record<string, number>, key: string | null, cases: number) => {
    if (key !== null) counts[key] = (counts[key] ?? 0) + cases;
  };
  for (const { organisation, domain, practices, cases } of cells) {
    const inOrganisation = chosen(filter.organisations, organisation);
    const inDomain = chosen(filter.domains, domain);
    const inPractice = !filter.practices?.length || practices.some((key) => chosen(filter.practices, key));
    if (inOrganisation && inDomain && inPractice) tally.total += cases;
    if (inDomain && inPractice) add(tally.organisations, organisation, cases);
    if (inOrganisation && inPractice) add(tally.domains, domain, cases);
    if (inOrganisation && inDomain) for (const key of practices) add(tally.practices, key, cases);
  }
  return tally;
}
