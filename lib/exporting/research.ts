import { and, asc, eq, exists, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { comments, organisations, participants, practiceCases, tips } from "#db/schema";
import { someParticipant } from "#lib/auth/actor";
import { domainSlugs } from "#lib/cases/dutch";
import { firstContactSlugs, politicalSlugs, textNames } from "#lib/cases/dutch-names";
import { caseTextNames } from "#lib/cases/validation";
import { threadVisibleTo, visibleTo } from "#lib/cases/visible";
import { visibleTo as commentVisibleTo } from "#lib/comments/queries";
import { kindSlugs } from "#lib/comments/dutch";
import { areasOf, ELSEWHERE } from "#lib/exporting/areas";
import { inPages, PAGE } from "#lib/exporting/file";
import type { ExportFile } from "#lib/exporting/file";
import { beyond, textColumns } from "#lib/exporting/full";
import { masked, NameMask } from "#lib/exporting/masking";
import { newSigns } from "#lib/exporting/pseudonyms";
import type { Sign } from "#lib/exporting/pseudonyms";
import * as shapes from "#lib/exporting/shapes";
import { visibleTo as tipVisibleTo } from "#lib/tips/visible";

/** Somebody in no circle, with no cases of their own: reads what is for all participants, and nothing hidden. */
const reader = someParticipant();
const one = { one: sql`1` };

/** What holds for one export alone. */
interface Disguise {
  sign: Sign;
  areaOf: (organisationId: string) => string;
  mask: (text: string) => string;
}

/** By the calendar of Amsterdam. */
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit" });
const monthOf = (at: Date | null): string => (at ? calendar.format(at) : "");

/** Looking for personal data takes its time: others have their turn after each text. */
const othersFirst = () => new Promise<void>((resolve) => setImmediate(resolve));

async function* disguised<Row, Line>(rows: AsyncGenerator<Row>, toLine: (row: Row) => Line): AsyncGenerator<Line> {
  for await (const row of rows) {
    await othersFirst();
    yield toLine(row);
  }
}

/** The organisations, with how many take part and how many of the cases in the export are theirs. */
const places = () =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      province: organisations.province,
      participants: sql<number>`(select count(*)::int from participant p where p.organisation_id = ${organisations.id} and p.erased_at is null)`,
      cases: db.$count(practiceCases, and(visibleTo(reader), eq(practiceCases.organisationId, organisations.id))),
    })
    .from(organisations)
    .orderBy(asc(organisations.id));

/** Full names and handles of participants, and the names of organisations that stay unnamed. */
async function namesToMask(unnamed: readonly string[]): Promise<NameMask> {
  const names = new Map<string, string>(unnamed.map((name) => [name, "[organisatie]"]));
  const people = inPages(
    (after: string | undefined) =>
      db
        .select({ id: participants.id, name: participants.name, handle: participants.handle })
        .from(participants)
        .where(beyond(participants.id, after))
        .orderBy(asc(participants.id))
        .limit(PAGE),
    ({ id }) => id,
  );
  for await (const { name, handle } of people) {
    // A first name alone, or a handle like "jan", is too common a word: that is for the detector.
    if (name.includes(" ")) names.set(name, "[deelnemer]");
    if (handle.includes("-")) names.set(handle, "[deelnemer]");
  }
  return new NameMask(names);
}

async function newDisguise(): Promise<Disguise> {
  const found = await places();
  const areas = areasOf(found);
  const mask = await namesToMask(found.filter(({ id, name }) => areas.get(id) !== name).map(({ name }) => name));
  return {
    sign: newSigns(),
    areaOf: (organisationId) => areas.get(organisationId) ?? ELSEWHERE,
    mask: (text) => masked(text, mask),
  };
}

const commentsShown = and(threadVisibleTo(reader), commentVisibleTo(reader), isNull(comments.deletedAt));
const tipsShown = and(visibleTo(reader), tipVisibleTo(reader));

const writers = (after: string | undefined) =>
  db
    .select({ id: participants.id, organisationId: participants.organisationId })
    .from(participants)
    .where(
      and(
        beyond(participants.id, after),
        or(
          exists(
            db
              .select(one)
              .from(practiceCases)
              .where(and(eq(practiceCases.authorId, participants.id), visibleTo(reader))),
          ),
          exists(
            db
              .select(one)
              .from(comments)
              .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
              .where(and(eq(comments.authorId, participants.id), commentsShown)),
          ),
          exists(
            db
              .select(one)
              .from(tips)
              .innerJoin(practiceCases, eq(practiceCases.number, tips.caseNumber))
              .where(and(eq(tips.authorId, participants.id), tipsShown)),
          ),
        ),
      ),
    )
    .orderBy(asc(participants.id))
    .limit(PAGE);

const cases = (after: number | undefined) =>
  db
    .select({
      number: practiceCases.number,
      ...textColumns,
      practices: practiceCases.practices,
      domain: practiceCases.domain,
      firstContact: practiceCases.firstContact,
      politicalInvolvement: practiceCases.politicalInvolvement,
      organisationId: practiceCases.organisationId,
      authorId: practiceCases.authorId,
      votes: practiceCases.votes,
      comments: practiceCases.comments,
      postedAt: practiceCases.postedAt,
    })
    .from(practiceCases)
    .where(and(visibleTo(reader), isNotNull(practiceCases.postedAt), beyond(practiceCases.number, after)))
    .orderBy(asc(practiceCases.number))
    .limit(PAGE);

const talk = (after: string | undefined) =>
  db
    .select({
      id: comments.id,
      caseNumber: comments.caseNumber,
      parentId: comments.parentId,
      authorId: comments.authorId,
      kind: comments.kind,
      body: comments.body,
      votes: comments.votes,
      postedAt: comments.postedAt,
    })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(and(commentsShown, beyond(comments.id, after)))
    .orderBy(asc(comments.id))
    .limit(PAGE);

const harvest = (after: string | undefined) =>
  db
    .select({
      id: tips.id,
      caseNumber: tips.caseNumber,
      authorId: tips.authorId,
      body: tips.body,
      practices: tips.practices,
      votes: tips.votes,
      postedAt: tips.postedAt,
    })
    .from(tips)
    .innerJoin(practiceCases, eq(practiceCases.number, tips.caseNumber))
    .where(and(tipsShown, beyond(tips.id, after)))
    .orderBy(asc(tips.id))
    .limit(PAGE);

const byId = ({ id }: { id: string }) => id;

/** What research may have: no name, address or profile, nothing of circles, no group smaller than five (docs/export.md). */
export async function researchExport(): Promise<ExportFile[]> {
  const { sign, areaOf, mask } = await newDisguise();
  return [
    {
      name: "participants",
      schema: shapes.OnderzoekDeelnemer,
      lines: () =>
        disguised(inPages(writers, byId), ({ id, organisationId }) => ({
          deelnemer: sign("d", id),
          gebied: areaOf(organisationId),
        })),
    },
    {
      name: "cases",
      schema: shapes.OnderzoekCasus,
      lines: () =>
        disguised(
          inPages(cases, ({ number }) => number),
          (row) => ({
            casus: sign("c", row.number),
            auteur: sign("d", row.authorId),
            gebied: areaOf(row.organisationId),
            maand: monthOf(row.postedAt),
            ...Object.fromEntries(caseTextNames.map((name) => [textNames[name], mask(row[name])])),
            werkpraktijken: row.practices,
            domein: row.domain && domainSlugs[row.domain],
            eersteContact: row.firstContact && firstContactSlugs[row.firstContact],
            collegeOfRaad: row.politicalInvolvement && politicalSlugs[row.politicalInvolvement],
            waardevol: row.votes,
            aantalReacties: row.comments,
          }),
        ),
    },
    {
      name: "comments",
      schema: shapes.OnderzoekReactie,
      lines: () =>
        disguised(inPages(talk, byId), (row) => ({
          reactie: sign("r", row.id),
          casus: sign("c", row.caseNumber),
          antwoordOp: row.parentId && sign("r", row.parentId),
          auteur: sign("d", row.authorId),
          soort: kindSlugs[row.kind],
          maand: monthOf(row.postedAt),
          tekst: mask(row.body),
          waardevol: row.votes,
        })),
    },
    {
      name: "tips",
      schema: shapes.OnderzoekTip,
      lines: () =>
        disguised(inPages(harvest, byId), (row) => ({
          tip: sign("t", row.id),
          casus: sign("c", row.caseNumber),
          auteur: sign("d", row.authorId),
          maand: monthOf(row.postedAt),
          tekst: mask(row.body),
          werkpraktijken: row.practices,
          waardevol: row.votes,
        })),
    },
  ];
}
