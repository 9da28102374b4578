import { and, eq, isNotNull, not, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { caseLists, organisations, practiceCases } from "#db/schema";
import { isModerator, someParticipant } from "#lib/auth/actor";
import type { Actor, Reader, Viewer } from "#lib/auth/actor";
import { matchesSearch } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { visibleTo, writtenBy } from "#lib/cases/visible";

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

const REMEMBERED = 2_000;

interface Remembered {
  version: number;
  cells: Promise<Cell[]>;
}
const remembered = new Map<string, Remembered>();

/**
 * The counts beside the filters, exact for this viewer. What everybody of a kind may read, what each circle may read
 * besides, and what only its author may read is counted once per version of the case list and remembered.
 */
export async function tallyCases(viewer: Viewer, filter: CaseFilter): Promise<CaseTally> {
  const search = filter.search ?? "";
  const version = await listVersion();
  const cells = await Promise.all(sharesOf(viewer).map((share) => cellsOf(share, search, version)));
  return addUp(cells.flat(), filter);
}

/** A set of cases that one or several people may read. The name tells all that the set depends on. */
interface Share {
  name: string;
  visible: SQL;
  /** Whose words a search looks in. */
  reader: Reader;
}

function sharesOf(viewer: Viewer): Share[] {
  if (viewer.kind === "visitor") return [{ name: "visitor", visible: visibleTo(viewer), reader: viewer }];
  // Every posted case, for each of them.
  if (isModerator(viewer)) return [{ name: "moderator", visible: visibleTo(viewer), reader: viewer }];
  const everybody = visibleTo(someParticipant());
  const circles = viewer.circleIds.map((id) => ({
    name: `circle ${id}`,
    visible: and(eq(practiceCases.circleId, id), visibleTo(someParticipant(id)))!,
    reader: viewer,
  }));
  return [{ name: "participant", visible: everybody, reader: viewer }, ...circles, ...ownShare(viewer)];
}

/** What only who writes a case sees in the list: their own and shared cases that are hidden, or in a circle they left. */
function ownShare(author: Actor): Share[] {
  const others = visibleTo(someParticipant(...author.circleIds));
  const visible = and(writtenBy(author), visibleTo(author), not(others))!;
  const shared = [...author.circleIds.toSorted(), ...author.coAuthored.toSorted((a, b) => a - b)];
  return [{ name: `own ${author.id} ${shared.join()}`, visible, reader: author }];
}

async function listVersion(): Promise<number> {
  const [list] = await db.select({ version: caseLists.version }).from(caseLists);
  return list?.version ?? 0;
}

function cellsOf({ name, visible, reader }: Share, search: string, version: number): Promise<Cell[]> {
  const key = `${name} ${search}`;
  const known = remembered.get(key);
  if (known?.version === version) return known.cells;
  const cells = countCells(reader, visible, search);
  remembered.delete(key);
  remembered.set(key, { version, cells });
  cells.catch(() => remembered.delete(key));
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return cells;
}

/** A small table of municipality × domain × practices; every count is a sum over it. */
function countCells(reader: Reader, visible: SQL | undefined, search: string): Promise<Cell[]> {
  return db
    .select({
      organisation: organisations.slug,
      domain: practiceCases.domain,
      practices: practiceCases.practices,
      cases: sql<number>`count(*)::int`,
    })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(and(isNotNull(practiceCases.postedAt), visible, search ? matchesSearch(reader, search) : undefined))
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
