import { and, eq, gt, isNotNull, ne, not, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { caseCounts, caseLists, organisations, practiceCases } from "#db/schema";
import { isModerator, someParticipant } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { hasFollowUp, matches, matchesSearch, withWords } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { visibleTo, writtenBy } from "#lib/cases/visible";
import { expectedRows } from "#lib/cases/words";

/** Up to here every count is exact; beyond it says "more than". */
export const COUNTED = 10_000;

export interface CaseTally {
  /** Cases that match the whole filter; at most COUNTED + 1. */
  total: number;
  /** Whether there are more than COUNTED. */
  many: boolean;
  /** Whether a search found too much to count per option. */
  uncounted: boolean;
  /** Per option: how many cases there would be with this option and the other groups' choices. */
  practices: Record<string, number>;
  organisations: Record<string, number>;
  domains: Record<string, number>;
  years: Record<string, number>;
  audiences: Record<string, number>;
  withTip: number;
  withFollowUp: number;
}

export interface Cell {
  organisation: string;
  domain: string | null;
  practices: string[];
  year: number;
  audience: string;
  tips: boolean;
  cases: number;
}

const REMEMBERED = 2_000;

interface Remembered {
  version: number;
  cells: Promise<Cell[]>;
}
const remembered = new Map<string, Remembered>();

/**
 * The counts beside the filters, exact for this viewer up to COUNTED. Without a search they are sums over the counts that
 * triggers keep, remembered per version of the case list; a search is counted case by case, as far as COUNTED.
 */
export async function tallyCases(viewer: Viewer, asked: CaseFilter): Promise<CaseTally> {
  const filter = await withWords(asked);
  const [tally, withFollowUp] = await Promise.all([tallyOptions(viewer, filter), countFollowedUp(viewer, filter)]);
  return { ...tally, withFollowUp };
}

/** Few cases have a follow-up: they are counted each time, up to COUNTED. None when the search has too much to count. */
async function countFollowedUp(viewer: Viewer, filter: CaseFilter): Promise<number> {
  if (viewer.kind === "visitor" || filter.understood?.common) return 0;
  return countWithin(viewer, { ...filter, withFollowUp: true });
}

/** When PostgreSQL expects so many times COUNTED, there are more than that: counting would only take its time. */
export const SURELY = 4;

const allWithin = (viewer: Viewer, filter: CaseFilter) =>
  db
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(and(isNotNull(practiceCases.postedAt), visibleTo(viewer), matches(viewer, filter)));

/** Whether so many cases match the whole filter that it need not be counted. */
const areSurelyMany = async (viewer: Viewer, filter: CaseFilter): Promise<boolean> =>
  (await expectedRows(sql`${allWithin(viewer, filter)}`)) > SURELY * COUNTED;

/** Cases that match the whole filter, at most COUNTED + 1. */
async function countWithin(viewer: Viewer, filter: CaseFilter): Promise<number> {
  const within = allWithin(viewer, filter)
    .limit(COUNTED + 1)
    .as("within");
  const [counted] = await db.select({ total: sql<number>`count(*)::int` }).from(within);
  return counted!.total;
}

async function tallyOptions(viewer: Viewer, filter: CaseFilter): Promise<CaseTally> {
  if (filter.search || filter.uncommented || filter.withFollowUp) return tallyFound(viewer, filter);
  const version = await listVersion();
  const cells = await Promise.all(sharesOf(viewer).map((share) => cellsOf(share, version)));
  return addUp(cells.flat(), filter);
}

/** A set of cases that one or several people may read. The name tells all that the set depends on. */
interface Share {
  name: string;
  count: () => Promise<Cell[]>;
}

const counted = (name: string, where?: SQL): Share => ({ name, count: () => storedCells(where) });

/** The rules of `visibleTo`, over the stored counts: tests/cases/tally.test.ts holds them to each other. */
function sharesOf(viewer: Viewer): Share[] {
  const shown = eq(caseCounts.hidden, false);
  if (viewer.kind === "visitor") return [counted("visitor", and(eq(caseCounts.published, true), shown))];
  // Every posted case, for each of them.
  if (isModerator(viewer)) return [counted("moderator")];
  const everybody = counted("participant", and(ne(caseCounts.audience, "circle"), shown));
  const circles = viewer.circleIds.map((id) => counted(`circle ${id}`, and(eq(caseCounts.circleId, id), shown)));
  return [everybody, ...circles, ownShare(viewer)];
}

/** What only who writes a case sees in the list: their own and shared cases that are hidden, or in a circle they left. */
function ownShare(author: Actor): Share {
  const others = visibleTo(someParticipant(...author.circleIds));
  const visible = and(writtenBy(author), visibleTo(author), not(others))!;
  const shared = [...author.circleIds.toSorted(), ...author.coAuthored.toSorted((a, b) => a - b)];
  const name = `own ${author.id} ${shared.join()}`;
  return { name, count: () => cellsAmong(visible) };
}

async function listVersion(): Promise<number> {
  const [list] = await db.select({ version: caseLists.version }).from(caseLists);
  return list?.version ?? 0;
}

function cellsOf({ name: key, count }: Share, version: number): Promise<Cell[]> {
  const known = remembered.get(key);
  if (known?.version === version) return known.cells;
  const cells = count();
  remembered.delete(key);
  remembered.set(key, { version, cells });
  cells.catch(() => remembered.delete(key));
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return cells;
}

const sum = sql<number>`sum(${caseCounts.cases})::int`;

function storedCells(where: SQL | undefined): Promise<Cell[]> {
  const { domain, practices, year, audience, tips } = caseCounts;
  return db
    .select({ organisation: organisations.slug, domain, practices, year, audience, tips, cases: sum })
    .from(caseCounts)
    .innerJoin(organisations, eq(organisations.id, caseCounts.organisationId))
    .where(where)
    .groupBy(organisations.slug, domain, practices, year, audience, tips)
    .having(gt(sum, 0))
    .execute();
}

/** The same from the cases themselves, looking at no more than COUNTED + 1 of them. */
async function cellsAmong(where: SQL | undefined, lookUp = false): Promise<Cell[]> {
  const found = db
    .select({
      organisation: practiceCases.organisationId,
      domain: practiceCases.domain,
      practices: practiceCases.practices,
      year: sql<number>`extract(year from ${practiceCases.postedAt} at time zone 'Europe/Amsterdam')::int`.as("year"),
      audience: practiceCases.audience,
      tips: sql<boolean>`${practiceCases.tip} <> ''`.as("tips"),
    })
    .from(practiceCases)
    .where(and(isNotNull(practiceCases.postedAt), where))
    // Sorted only so that words are looked up: a limit alone tempts PostgreSQL to read the whole table.
    .orderBy(...(lookUp ? [sql`greatest(${practiceCases.number}, ${practiceCases.number})`] : []))
    .limit(COUNTED + 1)
    .as("found");
  const { domain, practices, year, audience, tips } = found;
  return db
    .select({
      organisation: organisations.slug,
      domain,
      practices,
      year,
      audience,
      tips,
      cases: sql<number>`count(*)::int`,
    })
    .from(found)
    .innerJoin(organisations, eq(organisations.id, found.organisation))
    .groupBy(organisations.slug, domain, practices, year, audience, tips);
}

/**
 * The counts of a search. When it finds too much to count, the whole filter is counted by itself, and the options stay
 * without a number.
 */
async function tallyFound(viewer: Viewer, filter: CaseFilter): Promise<CaseTally> {
  const words = filter.understood && matchesSearch(viewer, filter.understood);
  const silent = filter.uncommented ? eq(practiceCases.comments, 0) : undefined;
  const followed = filter.withFollowUp ? hasFollowUp(viewer) : undefined;
  const common = filter.understood?.common ?? false;
  const surely = (common || filter.uncommented === true) && (await areSurelyMany(viewer, filter));
  if (surely) return { ...addUp([], filter), total: COUNTED + 1, many: true, uncounted: true };
  const cells = common ? [] : await cellsAmong(and(visibleTo(viewer), words, silent, followed), words !== undefined);
  if (!common && cells.reduce((total, { cases }) => total + cases, 0) <= COUNTED) return addUp(cells, filter);
  const total = await countWithin(viewer, filter);
  return { ...addUp([], filter), total, many: total > COUNTED, uncounted: true };
}

const chosen = (values: readonly (string | number)[] | undefined, value: string | number | null) =>
  !values?.length || (value !== null && values.includes(value));

/** Sums the cells into counts; a group's own choice never narrows its own counts. */
export function addUp(cells: Cell[], filter: CaseFilter): CaseTally {
  const tally: CaseTally = {
    total: 0, many: false, uncounted: false, practices: {}, organisations: {}, domains: {}, years: {}, audiences: {}, withTip: 0, withFollowUp: 0,
  }; // prettier-ignore
  const add = (counts: Record<string, number>, keys: readonly (string | number | null)[], cases: number) => {
    for (const key of keys) if (key !== null) counts[key] = (counts[key] ?? 0) + cases;
  };
  for (const { organisation, domain, practices, year, audience, tips, cases } of cells) {
    const misses = {
      organisations: !chosen(filter.organisations, organisation),
      domains: !chosen(filter.domains, domain),
      practices: Boolean(filter.practices?.length) && !practices.some((key) => chosen(filter.practices, key)),
      years: !chosen(filter.years, year),
      audiences: !chosen(filter.audiences, audience),
      withTip: Boolean(filter.withTip) && !tips,
    };
    const missed = Object.values(misses).filter(Boolean).length;
    const wanted = (group: keyof typeof misses) => missed === 0 || (missed === 1 && misses[group]);
    if (missed === 0) tally.total += cases;
    if (wanted("organisations")) add(tally.organisations, [organisation], cases);
    if (wanted("domains")) add(tally.domains, [domain], cases);
    if (wanted("practices")) add(tally.practices, practices, cases);
    if (wanted("years")) add(tally.years, [year], cases);
    if (wanted("audiences")) add(tally.audiences, [audience], cases);
    if (wanted("withTip") && tips) tally.withTip += cases;
  }
  const many = tally.total > COUNTED;
  return { ...tally, total: Math.min(tally.total, COUNTED + 1), many };
}
