import { eq, sql } from "drizzle-orm";
import { closeDatabase, db } from "#db/client";
import {
  circleMembers,
  circles,
  collections,
  comments,
  followUps,
  mails,
  notifications,
  organisations,
  participants,
  practiceCases,
  reports,
  transfers,
  residentRequestSteps,
  residentRequests,
  votes,
} from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { WriteCase } from "#lib/cases/validation";
import { writeCase } from "#lib/cases/commands";
import { keepRoles } from "#lib/case-roles/commands";
import { rolesSeen } from "#lib/case-roles/queries";
import { addToCircle, startCircle } from "#lib/circles/commands";
import { StartCircle } from "#lib/circles/validation";
import { startCollection } from "#lib/collections/commands";
import { addToCollection, explainChoice } from "#lib/collections/contents";
import { postComment } from "#lib/comments/commands";
import { parse } from "#lib/core/parse";
import { tellFollowUp } from "#lib/follow-ups/commands";
import { decide, report } from "#lib/moderation/commands";
import { inviteParticipant, updateProfile } from "#lib/participants/commands";
import { makeOrganisationAdministrator } from "#lib/rights/organisation-administrators";
import { tellTransfer } from "#lib/transfers/commands";
import { receiveRequest, takeRequest } from "#lib/resident-requests/commands";
import { AskAboutCase } from "#lib/resident-requests/validation";
import { voteOnCase, voteOnComment } from "#lib/votes/commands";
import { demo } from "#db/seed/demo/demo";
import type { DemoCase, DemoComment } from "#db/seed/demo/types";

const DAY = 24 * 3600 * 1000;
const people = new Map<string, Actor>();
const circleIds = new Map<string, string>();

const person = (email: string): Actor => {
  const found = people.get(email);
  if (!found) throw new Error(`The demo community has no ${email}`);
  return found;
};

async function fillOrganisations() {
  await db
    .insert(organisations)
    .values(demo.organisations.map(({ lat, lon, ...rest }) => ({ ...rest, latitude: lat, longitude: lon })));
  return new Map((await db.select().from(organisations)).map((organisation) => [organisation.slug, organisation]));
}

async function fillPeople() {
  const bySlug = await fillOrganisations();
  for (const { email, name, jobTitle, about, role, organisation: slug } of demo.participants) {
    const organisation = bySlug.get(slug);
    if (!organisation) throw new Error(`The demo community has no ${slug}`);
    const id = await inviteParticipant(null, { email, name, organisationId: organisation.id, role });
    const [row] = await db
      .update(participants)
      .set({
        joinedAt: new Date(Date.now() - 200 * DAY),
        previousVisitAt: new Date(Date.now() - 9 * DAY),
        lastVisitAt: new Date(Date.now() - 9 * DAY),
      })
      .where(eq(participants.id, id))
      .returning();
    const actor: Actor = {
      ...row!,
      kind: "participant",
      roleWaiting: null,
      secondFactor: "shown",
      fresh: true,
      sessionId: "",
      organisation,
      unread: 0,
      newSince: null,
      circleIds: [],
      coAuthored: [],
      administers: [],
      readOnlyUntil: null,
      warned: false,
    };
    await updateProfile(actor, { name, jobTitle, about, language: "nl" });
    people.set(email, actor);
  }
}

async function fillCircles() {
  for (const { name, purpose, open, facilitator, members } of demo.circles) {
    const slug = await startCircle(person(facilitator), parse(StartCircle, { name, purpose, open }));
    const [circle] = await db.select({ id: circles.id }).from(circles).where(eq(circles.slug, slug));
    const circleId = circle!.id;
    circleIds.set(slug, circleId);
    person(facilitator).circleIds.push(circleId);
    for (const email of members) {
      await addToCircle(person(facilitator), { circleId, handle: person(email).handle });
    }
    for (const email of members) person(email).circleIds.push(circleId);
  }
  await db.update(circleMembers).set({ joinedAt: new Date(Date.now() - 100 * DAY) });
}

async function fillComments(
  caseNumber: number,
  list: DemoComment[],
  postedAt: Date,
  parentId: string | null,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { author, kind, body, hoursLater, votes: supporters = [], replies = [] } of list) {
    const id = await postComment(person(author), { caseNumber, parentId, kind, body });
    const at = new Date(Math.min(postedAt.getTime() + hoursLater * 3600 * 1000, Date.now() - 60_000));
    await db.update(comments).set({ postedAt: at }).where(eq(comments.id, id));
    await db.update(notifications).set({ createdAt: at }).where(eq(notifications.commentId, id));
    for (const email of supporters) await voteOnComment(person(email), { commentId: id, support: true });
    await fillComments(caseNumber, replies, at, id);
    ids.push(id);
  }
  return ids;
}

interface Filled {
  number: number;
  author: Actor;
  comments: string[];
}

async function fillCase(story: DemoCase): Promise<Filled> {
  const { author, daysAgo, audience, circle, votes: supporters = [], comments: thread = [], ...texts } = story;
  const input = parse(WriteCase, {
    ...texts,
    audience: audience === "draft" ? "participants" : audience,
    circleId: circle ? circleIds.get(circle) : null,
    intent: audience === "draft" ? "draft" : "post",
  });
  const { number } = await writeCase(person(author), input);
  const postedAt = new Date(Date.now() - daysAgo * DAY - (number % 9) * 3600 * 1000);
  await db
    .update(practiceCases)
    .set({ createdAt: postedAt, changedAt: postedAt, ...(audience !== "draft" && { postedAt }) })
    .where(eq(practiceCases.number, number));
  if (audience === "public") {
    const moderator = person(
      author === "moderator.breda@example.nl" ? "moderator.tilburg@example.nl" : "moderator.breda@example.nl",
    );
    await decide(moderator, {
      caseNumber: number,
      verdict: "publish",
      reason: "Duidelijk verhaal zonder persoonsgegevens.",
      lastDecisionId: "",
    });
  }
  for (const email of supporters) await voteOnCase(person(email), { caseNumber: number, support: true });
  return { number, author: person(author), comments: await fillComments(number, thread, postedAt, null) };
}

/** Reports wait in the queue from the first minute, so a moderator has something to look at. */
async function fillReports(byTitle: Map<string, { number: number; comments: string[] }>) {
  for (const { by, caseTitle, commentIndex, reason, explanation } of demo.reports) {
    const subject = byTitle.get(caseTitle);
    if (!subject) throw new Error(`The demo community has no case called ${caseTitle}`);
    const commentId = commentIndex === undefined ? undefined : subject.comments[commentIndex];
    await report(person(by), { ...(commentId ? { commentId } : { caseNumber: subject.number }), reason, explanation });
  }
  await db.update(reports).set({ reportedAt: sql`now() - interval '5 hours'` });
}

const daysBefore = (days: number) => new Date(Date.now() - days * DAY);

async function fillAfterwards(byTitle: Map<string, { number: number; author: Actor }>) {
  for (const { caseTitle, roles, followUps: told = [], transfers: used = [] } of demo.afterwards) {
    const subject = byTitle.get(caseTitle);
    if (!subject) throw new Error(`The demo community has no case called ${caseTitle}`);
    const { number: caseNumber, author } = subject;
    if (roles) {
      const [label, description] = [roles.map((one) => one.label), roles.map((one) => one.description)];
      await keepRoles(author, { caseNumber, label, description, seen: rolesSeen([]) });
    }
    for (const { daysAgo, ...texts } of told) {
      const id = await tellFollowUp(author, { caseNumber, ...texts });
      const at = daysBefore(daysAgo);
      await db.update(followUps).set({ toldAt: at }).where(eq(followUps.id, id));
      await db.update(notifications).set({ createdAt: at }).where(eq(notifications.followUpId, id));
    }
    for (const { by, daysAgo, ...texts } of used) {
      const id = await tellTransfer(person(by), { caseNumber, ...texts });
      const at = daysBefore(daysAgo);
      await db.update(transfers).set({ toldAt: at }).where(eq(transfers.id, id));
      await db.update(notifications).set({ createdAt: at }).where(eq(notifications.transferId, id));
    }
  }
}

async function fillCollections(byTitle: Map<string, { number: number }>) {
  for (const { maker, daysAgo, title, introduction, audience, cases } of demo.collections) {
    const actor = person(maker);
    const slug = await startCollection(actor, { title, introduction, audience });
    const [made] = await db.select({ id: collections.id }).from(collections).where(eq(collections.slug, slug));
    const collectionId = made!.id;
    let version = 1;
    for (const { title: caseTitle, reason } of cases) {
      const subject = byTitle.get(caseTitle);
      if (!subject) throw new Error(`The demo community has no case called ${caseTitle}`);
      const place = { collectionId, caseNumber: subject.number };
      await addToCollection(actor, place);
      if (reason) await explainChoice(actor, { ...place, reason, version: version++ });
    }
    const at = daysBefore(daysAgo);
    await db.update(collections).set({ createdAt: at, changedAt: at }).where(eq(collections.id, collectionId));
  }
}

/** Residents wait for an answer, in different weeks of the term. */
async function fillResidentRequests(byTitle: Map<string, { number: number }>) {
  for (const { caseTitle, daysAgo, takenBy, ...asked } of demo.residentRequests) {
    const place = caseTitle ? `${byTitle.get(caseTitle)?.number}` : "";
    const { code } = await receiveRequest(parse(AskAboutCase, { ...asked, place }), {
      ip: "192.0.2.1",
      language: "nl",
    });
    const ago = sql`make_interval(days => ${daysAgo})`;
    const [request] = await db
      .update(residentRequests)
      .set({ receivedAt: sql`received_at - ${ago}`, dueAt: sql`due_at - ${ago}` })
      .where(eq(residentRequests.code, code))
      .returning();
    const requestId = request!.id;
    if (takenBy) await takeRequest(person(takenBy), { requestId, lastStepId: "" });
    await db
      .update(residentRequestSteps)
      .set({ at: sql`at - ${ago} + interval '1 day'` })
      .where(eq(residentRequestSteps.requestId, requestId));
    await db
      .update(notifications)
      .set({ createdAt: request!.receivedAt })
      .where(eq(notifications.requestId, requestId));
  }
}

/** Times as if it had all happened over months: the verbs themselves write "now". */
async function settleTimes() {
  // The confirmations of requests arrived long ago.
  await db.delete(mails);
  await db.update(practiceCases).set({
    lastActiveAt: sql`greatest(${practiceCases.changedAt}, coalesce((select max(c.posted_at) from comment c where c.case_number = ${practiceCases.number}), ${practiceCases.changedAt}))`,
  });
  await db.update(votes).set({ votedAt: sql`now() - interval '2 days'` });
  // What happened before the community began is no news: no mail tells it.
  await db.update(notifications).set({ mailPace: null, mailDueAt: null });
  await db
    .update(notifications)
    .set({ readAt: sql`${notifications.createdAt}` })
    .where(sql`${notifications.createdAt} < now() - interval '5 days'`);
}

/**
 * Fills an empty database with the demo community, through the verbs of the domain: so it also proves them.
 * Does nothing when there already is an organisation.
 */
export async function fillDemo(report: (line: string) => void): Promise<void> {
  const [anyone] = await db.select({ id: organisations.id }).from(organisations).limit(1);
  if (anyone) return;
  report(`people and circles: ${demo.participants.length} people`);
  await fillPeople();
  await makeOrganisationAdministrator(person("beheerder@example.nl"), {
    participantId: person("beheer.breda@example.nl").id,
    until: null,
    reason: "Nodigt collega’s van de gemeente uit.",
  });
  await fillCircles();
  const byTitle = new Map<string, Filled>();
  const oldestFirst = [...demo.cases].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const [index, story] of oldestFirst.entries()) {
    byTitle.set(story.title, await fillCase(story));
    if (index % 10 === 9) report(`cases: ${index + 1} of ${oldestFirst.length}`);
  }
  await fillReports(byTitle);
  await fillAfterwards(byTitle);
  await fillCollections(byTitle);
  await fillResidentRequests(byTitle);
  await settleTimes();
  // What related cases know of common words: PostgreSQL would look by itself, but only after a minute.
  await db.execute(sql`analyze practice_case`);
  report("ready");
}

export { closeDatabase };
