import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { Sql } from "postgres";
import { slugOf } from "#lib/core/text";
import { practiceKeys } from "#lib/practices/practices";
import { pick, pickSome, randomFrom, skewed } from "#db/seed/bulk/random";
import { Table } from "#db/seed/bulk/table";
import * as words from "#db/seed/bulk/words";

export interface BulkSize {
  cases: number;
  participants: number;
  comments: number;
}

interface Person {
  id: string;
  organisationId: string;
}

interface Known {
  municipalities: string[];
  people: Person[];
  circles: { id: string; members: Person[] }[];
  firstNumber: number;
}

const DAY = 24 * 3600 * 1000;
/** Believable cases lie in the past: two years back, the newest an hour ago. */
const PAST = 730 * DAY;

/**
 * Adds believable records to a community that already has people (the demo, say): fast, for load tests and benches.
 * It writes facts and counts together, so every counter equals its rows.
 */
export async function seedBulk(url: string, size: BulkSize, report: (line: string) => void): Promise<void> {
  const sql = postgres(url, { max: 6, onnotice: () => {} });
  try {
    const random = randomFrom(size.cases + 7 * size.participants + 31 * size.comments);
    const known = await whatIsThere(sql);
    await addParticipants(sql, known, size.participants, random);
    report(`${size.participants} participants`);
    await withoutUpkeep(sql, () => addCases(sql, known, size, random, report), report);
    await sql`select setval(pg_get_serial_sequence('practice_case', 'number'), (select max(number) from practice_case))`;
    await sql`analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** What finds words: one by one each new row costs more than all of them together at the end. */
const wordIndexes = ["practice_case_search", "comment_search"];

/** So many cases are enough to know which words are common. */
const COUNTED_CASES = 20_000;

/** Fills tables without the upkeep of words and counts per row, and makes them anew at the end. */
async function withoutUpkeep(sql: Sql, fill: () => Promise<void>, report: (line: string) => void): Promise<void> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes where indexname = any(${wordIndexes})`;
  await sql`alter table practice_case disable trigger user`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  try {
    await fill();
  } finally {
    await sql`alter table practice_case enable trigger user`;
    await sql.begin(async (tx) => {
      await tx`set local maintenance_work_mem = '512MB'`;
      for (const { definition } of indexes) await tx.unsafe(definition);
    });
  }
  await sql`select recount_cases()`;
  await sql`update case_list set version = version + 1`;
  const vocabulary = Object.values(words).flat().join(" ");
  await sql`select learn_words(array(select words_in(${vocabulary})))`;
  const [all] = await sql<{ cases: number }[]>`select count(*)::float8 as cases from practice_case`;
  await sql`select recount_words(${Math.min(100, (100 * COUNTED_CASES) / Math.max(1, all!.cases))})`;
  report("words and counts");
}

async function whatIsThere(sql: Sql): Promise<Known> {
  const municipalities = await sql<
    { id: string }[]
  >`select id from organisation where kind = 'municipality' order by slug`;
  const people = await sql<Person[]>`
    select id, organisation_id as "organisationId" from participant where role = 'participant' order by handle`;
  const byId = new Map(people.map((person) => [person.id, person]));
  const members = await sql<{ circleId: string; id: string }[]>`
    select circle_id as "circleId", participant_id as id from circle_member order by circle_id, participant_id`;
  const [last] = await sql<{ number: string }[]>`select coalesce(max(number), 0) as number from practice_case`;
  if (people.length === 0) throw new Error("There is nobody yet. Start Leerkring once with DEMO=1 first.");
  const circles = [...Map.groupBy(members, (member) => member.circleId)].map(([id, group]) => ({
    id,
    members: group.flatMap((member) => byId.get(member.id) ?? []),
  }));
  return {
    municipalities: municipalities.map(({ id }) => id),
    people: [...people],
    circles,
    firstNumber: Number(last?.number ?? 0) + 1,
  };
}

async function addParticipants(sql: Sql, known: Known, count: number, random: () => number): Promise<void> {
  const table = await Table.open(sql, "participant", [
    "id", "handle", "email", "name", "job_title", "organisation_id", "joined_at",
  ]); // prettier-ignore
  for (let n = 0; n < count; n += 1) {
    const id = randomUUID();
    const organisationId = pick(random, known.municipalities);
    const name = `${pick(random, words.firstNames)} ${pick(random, words.lastNames)}`;
    const handle = `${slugOf(name)}-${id.slice(0, 8)}`;
    const joinedAt = new Date(Date.now() - PAST - random() * PAST);
    await table.add(id, handle, `${handle}@example.nl`, name, pick(random, words.jobTitles), organisationId, joinedAt);
    known.people.push({ id, organisationId });
  }
  await table.close();
}

/** `total` things over `places`: most places have few, a handful have many. */
function share(total: number, places: number, random: () => number): Uint16Array {
  const counts = new Uint16Array(places);
  let left = total;
  for (let place = 0; place < places && left > 0; place += 1) {
    const some = Math.min(left, skewed(random, total / places, 60));
    counts[place] = some;
    left -= some;
  }
  for (; left > 0; left -= 1) counts[Math.floor(random() * places)]! += 1;
  return counts;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const paragraph = (random: () => number, length: number) => pickSome(random, words.sentences, length).join(" ");

function storyOf(random: () => number) {
  const rare = random() < 0.0005 ? ` Over het ${pick(random, words.rarities)} hadden we het toen nog niet.` : "";
  return {
    title: `${capital(pick(random, words.subjects))} ${pick(random, words.turns)}`,
    whatHappened: `${paragraph(random, 4)}\n\n${paragraph(random, 5)}${rare}`,
    asked: pick(random, words.asked),
    behind: pick(random, words.behind),
    whatWasDone: paragraph(random, 4),
    outcome: paragraph(random, 2),
    tip: pick(random, words.sentences),
    practices: pickSome(random, practiceKeys, 1 + Math.floor(random() * 3)),
    domain: pick(random, ["desk", "social", "physical"]),
  };
}

/** The whole story for visitors too: these authors keep nothing for participants. */
const publicTextsOf = (story: ReturnType<typeof storyOf>): string =>
  JSON.stringify({
    title: story.title,
    slug: slugOf(story.title),
    whatHappened: story.whatHappened,
    askedQuestion: story.asked,
    underlyingQuestion: story.behind,
    whatWasDone: story.whatWasDone,
    outcome: story.outcome,
    tip: story.tip,
  });

/** What the comments and votes must know of the cases, packed: there may be a million. */
interface Placed {
  first: number;
  author: Uint32Array;
  postedAt: Float64Array;
  comments: Uint16Array;
  votes: Uint16Array;
  circle: Int16Array;
}

const LONG = 5_000;

async function addCases(
  sql: Sql,
  known: Known,
  size: BulkSize,
  random: () => number,
  report: (line: string) => void,
): Promise<void> {
  const placed: Placed = {
    first: known.firstNumber,
    author: new Uint32Array(size.cases),
    postedAt: new Float64Array(size.cases),
    comments: share(size.comments, size.cases, random),
    votes: share(Math.round(size.cases * 1.5), size.cases, random),
    circle: new Int16Array(size.cases).fill(-1),
  };
  await fillCases(sql, known, placed, random, report);
  await Promise.all([fillComments(sql, known, placed, random), fillVotes(sql, known, placed, random)]);
  report(`${size.comments} comments, with votes`);
}

async function fillCases(sql: Sql, known: Known, placed: Placed, random: () => number, report: (line: string) => void) {
  const table = await Table.open(sql, "practice_case", [
    "number", "slug", "author_id", "organisation_id", "title", "what_happened", "asked_question", "underlying_question", "what_was_done",
    "outcome", "tip", "practices", "domain", "audience", "circle_id", "created_at", "changed_at", "posted_at", "published_at", "public_texts", "last_active_at", "votes", "comments",
  ]); // prettier-ignore
  const now = Date.now();
  const count = placed.author.length;
  for (let n = 0; n < count; n += 1) {
    const age = PAST * (1 - (n + random()) / count) + 3600_000;
    const at = new Date(now - age);
    const luck = random();
    const circleIndex = luck > 0.97 && known.circles.length > 0 ? Math.floor(random() * known.circles.length) : -1;
    const circle = known.circles[circleIndex];
    const author = circle ? known.people.indexOf(pick(random, circle.members)) : -1;
    const authorIndex = author >= 0 ? author : Math.floor(random() * known.people.length);
    const inCircle = author >= 0 ? circleIndex : -1;
    const audience = inCircle >= 0 ? "circle" : luck < 0.05 ? "public" : "participants";
    const person = known.people[authorIndex]!;
    const story = storyOf(random);
    const activeAt = placed.comments[n]! > 0 ? new Date(now - age * 0.9) : at;
    await table.add(
      placed.first + n, slugOf(story.title), person.id, person.organisationId, story.title, story.whatHappened, story.asked, story.behind,
      story.whatWasDone, story.outcome, story.tip, story.practices, story.domain, audience, inCircle >= 0 ? circle!.id : null, at, at, at,
      audience === "public" ? at : null, audience === "public" ? publicTextsOf(story) : null,
      activeAt, placed.votes[n]!, placed.comments[n]!,
    ); // prettier-ignore
    placed.author[n] = authorIndex;
    placed.postedAt[n] = at.getTime();
    placed.circle[n] = inCircle;
    if ((n + 1) % (LONG * 4) === 0) report(`${n + 1} of ${count} cases`);
  }
  await table.close();
  report(`${count} cases`);
}

/** Who may take part: everybody, or the members of the circle the case is for. */
const audienceOf = (known: Known, placed: Placed, n: number): readonly Person[] =>
  known.circles[placed.circle[n]!]?.members ?? known.people;

async function fillComments(sql: Sql, known: Known, placed: Placed, random: () => number): Promise<void> {
  const table = await Table.open(sql, "comment", [
    "id",
    "case_number",
    "parent_id",
    "depth",
    "author_id",
    "kind",
    "body",
    "posted_at",
  ]);
  const now = Date.now();
  for (let n = 0; n < placed.comments.length; n += 1) {
    const count = placed.comments[n]!;
    let parent: string | null = null;
    for (let place = 0; place < count; place += 1) {
      const at = new Date(placed.postedAt[n]! + (now - placed.postedAt[n]!) * (0.1 * ((place + 1) / count)));
      const id = randomUUID();
      const answers = parent !== null && random() < 0.35;
      await table.add(
        id, placed.first + n, answers ? parent : null, answers ? 2 : 1, pick(random, audienceOf(known, placed, n)).id,
        pick(random, ["question", "experience", "reflection", "tip"]), pick(random, words.comments), at,
      ); // prettier-ignore
      if (!answers) parent = id;
    }
  }
  await table.close();
}

async function fillVotes(sql: Sql, known: Known, placed: Placed, random: () => number): Promise<void> {
  const table = await Table.open(sql, "vote", ["participant_id", "case_number", "voted_at"]);
  const short: [number: number, votes: number][] = [];
  for (let n = 0; n < placed.votes.length; n += 1) {
    const people = audienceOf(known, placed, n);
    const author = known.people[placed.author[n]!]!.id;
    const start = Math.floor(random() * people.length);
    let cast = 0;
    for (let step = 0; step < people.length && cast < placed.votes[n]!; step += 1) {
      const voter = people[(start + step) % people.length]!;
      if (voter.id === author) continue;
      await table.add(voter.id, placed.first + n, new Date(placed.postedAt[n]! + DAY / 2));
      cast += 1;
    }
    if (cast < placed.votes[n]!) short.push([placed.first + n, cast]);
  }
  await table.close();
  // A small circle may have fewer members than votes were meant for it.
  for (const [number, cast] of short) await sql`update practice_case set votes = ${cast} where number = ${number}`;
}
