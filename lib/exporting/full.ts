import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import { db } from "#db/client";
import { circles, comments, hidings, organisations, participants, practiceCases, tips, votes } from "#db/schema";
import type { Reader } from "#lib/auth/actor";
import { audienceSlugs, domainSlugs } from "#lib/cases/dutch";
import { firstContactSlugs, politicalSlugs, sectionSlugs, textNames } from "#lib/cases/dutch-names";
import { caseTextNames } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";
import { visibleTo } from "#lib/cases/visible";
import { kindSlugs } from "#lib/comments/dutch";
import { inPages, PAGE, told } from "#lib/exporting/file";
import type { ExportFile } from "#lib/exporting/file";
import * as shapes from "#lib/exporting/shapes";
import { visibleTo as tipVisibleTo } from "#lib/tips/visible";

/** Reads what a moderator reads: all that stands, also in circles and what is hidden; no drafts, nothing withdrawn. */
export const everything: Reader = {
  kind: "participant",
  id: "00000000-0000-0000-0000-000000000000",
  role: "moderator",
  circleIds: [],
  coAuthored: [],
};

export const textColumns = Object.fromEntries(caseTextNames.map((name) => [name, practiceCases[name]])) as {
  [Name in CaseText]: (typeof practiceCases)[Name];
};

/** The texts of a case under their Dutch names. */
export const dutchTexts = (row: Record<CaseText, string>) =>
  Object.fromEntries(caseTextNames.map((name) => [textNames[name], row[name]])) as {
    [Name in CaseText as (typeof textNames)[Name]]: string;
  };

export const beyond = <Column extends AnyColumn>(
  column: Column,
  after: string | number | undefined,
): SQL | undefined => (after === undefined ? undefined : gt(column, after));

const iso = (at: Date | null) => at?.toISOString() ?? null;
const hiddenSince = (matches: SQL) =>
  sql<string | null>`(select to_json(${hidings.hiddenAt}) from ${hidings} where ${matches})`;
const isoOf = (told: string | null) => (told ? new Date(told).toISOString() : null);

const organisationLines = () =>
  told(
    inPages(
      (after: string | undefined) =>
        db
          .select({
            id: organisations.id,
            slug: organisations.slug,
            name: organisations.name,
            kind: organisations.kind,
            code: organisations.code,
            province: organisations.province,
          })
          .from(organisations)
          .where(beyond(organisations.id, after))
          .orderBy(asc(organisations.id))
          .limit(PAGE),
      ({ id }) => id,
    ),
    ({ slug, name, kind, code, province }) => ({
      slug,
      naam: name,
      soort: kind === "municipality" ? "gemeente" : "partner",
      code,
      provincie: province,
    }),
  );

const participantLines = () =>
  told(
    inPages(
      (after: string | undefined) =>
        db
          .select({
            id: participants.id,
            handle: participants.handle,
            name: participants.name,
            email: participants.email,
            jobTitle: participants.jobTitle,
            about: participants.about,
            organisation: organisations.slug,
            role: participants.role,
            language: participants.language,
            joinedAt: participants.joinedAt,
            erasedAt: participants.erasedAt,
          })
          .from(participants)
          .innerJoin(organisations, eq(organisations.id, participants.organisationId))
          .where(beyond(participants.id, after))
          .orderBy(asc(participants.id))
          .limit(PAGE),
      ({ id }) => id,
    ),
    (row) => ({
      handle: row.handle,
      naam: row.name,
      email: row.email,
      functie: row.jobTitle,
      overJeWerk: row.about,
      organisatie: row.organisation,
      rol: shapes.roleSlugs[row.role],
      taal: row.language,
      deelnemerSinds: row.joinedAt.toISOString(),
      verwijderdOp: iso(row.erasedAt),
    }),
  );

const casePage = (after: number | undefined) =>
  db
    .select({
      number: practiceCases.number,
      ...textColumns,
      practices: practiceCases.practices,
      domain: practiceCases.domain,
      firstContact: practiceCases.firstContact,
      politicalInvolvement: practiceCases.politicalInvolvement,
      audience: practiceCases.audience,
      participantsOnly: practiceCases.participantsOnly,
      circle: circles.slug,
      organisation: organisations.slug,
      author: participants.handle,
      votes: practiceCases.votes,
      comments: practiceCases.comments,
      postedAt: practiceCases.postedAt,
      changedAt: practiceCases.changedAt,
      hiddenAt: hiddenSince(eq(hidings.caseNumber, practiceCases.number)),
    })
    .from(practiceCases)
    .innerJoin(participants, eq(participants.id, practiceCases.authorId))
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .leftJoin(circles, eq(circles.id, practiceCases.circleId))
    .where(and(visibleTo(everything), beyond(practiceCases.number, after)))
    .orderBy(asc(practiceCases.number))
    .limit(PAGE);

const caseLines = () =>
  told(
    inPages(casePage, ({ number }) => number),
    (row) => ({
      nummer: row.number,
      ...dutchTexts(row),
      werkpraktijken: row.practices,
      domein: row.domain && domainSlugs[row.domain],
      eersteContact: row.firstContact && firstContactSlugs[row.firstContact],
      collegeOfRaad: row.politicalInvolvement && politicalSlugs[row.politicalInvolvement],
      zichtbaarheid: audienceSlugs[row.audience],
      leerkring: row.circle,
      alleenVoorDeelnemers: row.participantsOnly.map((section) => sectionSlugs[section]),
      gemeente: row.organisation,
      auteur: row.author,
      waardevol: row.votes,
      aantalReacties: row.comments,
      geplaatstOp: iso(row.postedAt),
      gewijzigdOp: row.changedAt.toISOString(),
      verborgenOp: isoOf(row.hiddenAt),
    }),
  );

const commentLines = () =>
  told(
    inPages(
      (after: string | undefined) =>
        db
          .select({
            id: comments.id,
            caseNumber: comments.caseNumber,
            parentId: comments.parentId,
            author: participants.handle,
            kind: comments.kind,
            body: comments.body,
            votes: comments.votes,
            postedAt: comments.postedAt,
            editedAt: comments.editedAt,
            deletedAt: comments.deletedAt,
            hiddenAt: hiddenSince(eq(hidings.commentId, comments.id)),
          })
          .from(comments)
          .innerJoin(participants, eq(participants.id, comments.authorId))
          .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
          .where(and(visibleTo(everything), beyond(comments.id, after)))
          .orderBy(asc(comments.id))
          .limit(PAGE),
      ({ id }) => id,
    ),
    (row) => ({
      id: row.id,
      casus: row.caseNumber,
      antwoordOp: row.parentId,
      auteur: row.author,
      soort: kindSlugs[row.kind],
      tekst: row.body,
      waardevol: row.votes,
      geplaatstOp: row.postedAt.toISOString(),
      gewijzigdOp: iso(row.editedAt),
      verwijderdOp: iso(row.deletedAt),
      verborgenOp: isoOf(row.hiddenAt),
    }),
  );

/** The case that a vote is about, in the end. */
const votedCase = sql`coalesce(${votes.caseNumber}, (select c.case_number from comment c where c.id = ${votes.commentId}), (select t.case_number from tip t where t.id = ${votes.tipId}))`;

const voteLines = () =>
  told(
    inPages(
      (after: string | undefined) =>
        db
          .select({
            id: votes.id,
            participant: participants.handle,
            caseNumber: votes.caseNumber,
            commentId: votes.commentId,
            tipId: votes.tipId,
            votedAt: votes.votedAt,
          })
          .from(votes)
          .innerJoin(participants, eq(participants.id, votes.participantId))
          .innerJoin(practiceCases, eq(practiceCases.number, votedCase))
          .where(and(visibleTo(everything), beyond(votes.id, after)))
          .orderBy(asc(votes.id))
          .limit(PAGE),
      ({ id }) => id,
    ),
    (row) => ({
      deelnemer: row.participant,
      casus: row.caseNumber,
      reactie: row.commentId,
      tip: row.tipId,
      op: row.votedAt.toISOString(),
    }),
  );

const tipLines = () =>
  told(
    inPages(
      (after: string | undefined) =>
        db
          .select({
            id: tips.id,
            caseNumber: tips.caseNumber,
            commentId: tips.commentId,
            author: participants.handle,
            body: tips.body,
            practices: tips.practices,
            votes: tips.votes,
            postedAt: tips.postedAt,
          })
          .from(tips)
          .innerJoin(participants, eq(participants.id, tips.authorId))
          .innerJoin(practiceCases, eq(practiceCases.number, tips.caseNumber))
          .where(and(tipVisibleTo(everything), visibleTo(everything), beyond(tips.id, after)))
          .orderBy(asc(tips.id))
          .limit(PAGE),
      ({ id }) => id,
    ),
    (row) => ({
      id: row.id,
      casus: row.caseNumber,
      reactie: row.commentId,
      auteur: row.author,
      tekst: row.body,
      werkpraktijken: row.practices,
      waardevol: row.votes,
      geplaatstOp: row.postedAt.toISOString(),
    }),
  );

const circleLines = () =>
  told(
    inPages(
      (after: string | undefined) =>
        db
          .select({
            id: circles.id,
            slug: circles.slug,
            name: circles.name,
            purpose: circles.purpose,
            open: circles.open,
            facilitator: participants.handle,
            members: sql<
              string[]
            >`(select coalesce(json_agg(p.handle order by p.handle), '[]') from circle_member m join participant p on p.id = m.participant_id where m.circle_id = ${circles.id})`,
            createdAt: circles.createdAt,
          })
          .from(circles)
          .innerJoin(participants, eq(participants.id, circles.facilitatorId))
          .where(beyond(circles.id, after))
          .orderBy(asc(circles.id))
          .limit(PAGE),
      ({ id }) => id,
    ),
    (row) => ({
      slug: row.slug,
      naam: row.name,
      doel: row.purpose,
      open: row.open,
      begeleider: row.facilitator,
      leden: row.members,
      gemaaktOp: row.createdAt.toISOString(),
    }),
  );

/** All there is, as files: what takes a community elsewhere (docs/export.md). */
export const fullExport = (): ExportFile[] => [
  { name: "organisations", schema: shapes.Organisatie, lines: organisationLines },
  { name: "participants", schema: shapes.Deelnemer, lines: participantLines },
  { name: "cases", schema: shapes.Casus, lines: caseLines },
  { name: "comments", schema: shapes.Reactie, lines: commentLines },
  { name: "votes", schema: shapes.Stem, lines: voteLines },
  { name: "tips", schema: shapes.Tip, lines: tipLines },
  { name: "circles", schema: shapes.Leerkring, lines: circleLines },
];
