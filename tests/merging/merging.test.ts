import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { accountMerges, bookmarks, circles, comments, followings, mails, practiceCases, transfers } from "#db/schema";
import { makeKey } from "#lib/api-keys/commands";
import { findHolder } from "#lib/api-keys/holder";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { answerSignInRequests, askForLink } from "#lib/auth/sign-in";
import { blockParticipant } from "#lib/blocks/commands";
import { listBlocked } from "#lib/blocks/queries";
import { bookmarkOf, listBookmarks } from "#lib/bookmarks/queries";
import { keepBookmark } from "#lib/bookmarks/commands";
import { KeepBookmark } from "#lib/bookmarks/validation";
import { getCase, listCases } from "#lib/cases/queries";
import { addToCircle } from "#lib/circles/commands";
import { listMembers } from "#lib/circles/queries";
import { addCoAuthor } from "#lib/co-authors/commands";
import { listComments } from "#lib/comments/queries";
import { parse } from "#lib/core/parse";
import { eraseAccount } from "#lib/erasing/commands";
import { followCase } from "#lib/following/commands";
import { followingOf } from "#lib/following/queries";
import { presentHandle, previewMerge } from "#lib/merging/queries";
import { report } from "#lib/moderation/commands";
import { listNotifications } from "#lib/notifications/queries";
import { gatherOwnData } from "#lib/own-data/gather";
import { makeParticipant } from "#lib/participants/make";
import { listParticipants } from "#lib/participants/queries";
import { saveSearch } from "#lib/saved-searches/commands";
import { SaveSearch } from "#lib/saved-searches/validation";
import { voteOnCase, voteOnComment, voteOnTip } from "#lib/votes/commands";
import { aCollection } from "../support/collections.ts";
import { useDatabase } from "../support/database.ts";
import { newestMailTo } from "../support/invitations.ts";
import { linesAbout } from "../support/log.ts";
import { aCase, aCircle, aComment, addressOf, aFollowUp, anAttachment, aPerson, aTip, aTransfer, asKnownNow } from "../support/people.ts"; // prettier-ignore
import { codeOf, merge, rowOf, twoAccounts } from "./two.ts";

useDatabase();

let staying: Actor;
let former: Actor;
let other: Actor;
beforeEach(async () => {
  ({ staying, former } = await twoAccounts());
  other = await aPerson();
});

const keep = (actor: Actor, caseNumber: number, change: Record<string, unknown> = {}) =>
  keepBookmark(actor, parse(KeepBookmark, { caseNumber, ...change }));
const votesOf = async (number: number) => (await getCase(other, number)).votes;

/** Every column in which somebody's id stands, with how often. */
async function placesOf({ id }: Actor): Promise<string[]> {
  const columns = await db.execute<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'participant'::regclass`);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await db.execute(sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id} limit 1`); // prettier-ignore
    if (row) found.push(`${table}.${column}`);
  }
  return found;
}

/** Somebody who did a bit of everything. */
async function aBusyLife(person: Actor) {
  const { number } = await aCase(person, { title: "Van het andere account" });
  const { number: theirs } = await aCase(other);
  const tip = await aTip(other, theirs);
  const question = await aComment(other, theirs);
  await aComment(person, theirs, { body: "Dat deden wij ook." });
  await aTip(person, theirs);
  await voteOnCase(person, { caseNumber: theirs, support: true });
  await voteOnComment(person, { commentId: question, support: true });
  await voteOnTip(person, { tipId: tip, support: true });
  await aFollowUp(person, number);
  await aTransfer(person, theirs);
  await anAttachment(person, number);
  const circle = await aCircle(person);
  await aCollection(circle.facilitator, [theirs]);
  await addToCircle(circle.facilitator, { circleId: circle.id, handle: other.handle });
  await keep(person, theirs, { note: "Onthouden." });
  await followCase(person, { caseNumber: theirs, how: "daily" });
  await saveSearch(person, parse(SaveSearch, { name: "Moestuinen", query: "zoek=moestuin" }));
  await blockParticipant(person, { handle: (await aPerson()).handle });
  await addCoAuthor(other, { number: (await aCase(other)).number, handle: person.handle });
  await aComment(other, number, { body: `Dag @deelnemer:${person.id}.` });
  await report(person, { commentId: question, reason: "off-topic", explanation: "", personalDataSeen: undefined } as never); // prettier-ignore
  await aCase(person, { intent: "draft", title: "Half af" });
  return { number, theirs, circle };
}

describe("two accounts that become one", () => {
  it("leave nothing with the former one but where it went", async () => {
    await aBusyLife(former);
    await makeKey(former, { name: "Intranet", scope: "read", days: 30, personalDataSeen: undefined });
    await startSession(former.id, "Firefox, Linux");
    await merge(staying, former);
    expect(await placesOf(former)).toEqual(["account_merge.former_id"]);
  });

  it("bring along what was written, under the name that stays; cases keep their organisation", async () => {
    const { number, theirs } = await aBusyLife(former);
    await merge(staying, former);
    expect(await getCase(other, number)).toMatchObject({
      author: { name: staying.name, handle: staying.handle },
      organisation: { name: former.organisation.name },
    });
    const said = (await listComments(other, theirs)).items.filter(({ author }) => author.handle === staying.handle);
    expect(said.map(({ body }) => body)).toContain("Dat deden wij ook.");
    expect((await listCases(staying, { authorId: staying.id })).items).toHaveLength(1);
    const [draft] = await db.select().from(practiceCases).where(and(eq(practiceCases.authorId, staying.id), eq(practiceCases.title, "Half af"))); // prettier-ignore
    expect(draft).toBeDefined();
  });

  it("are told beforehand what comes along, and it does", async () => {
    await aBusyLife(former);
    const preview = (await previewMerge(staying, await codeOf(staying, former)))!;
    expect(preview).toMatchObject({
      former: { name: former.name, organisation: former.organisation.name, email: await addressOf(former) },
      staying: { email: await addressOf(staying) },
      counts: { cases: 2, comments: 1, tips: 1, votes: 3, followUps: 1, transfers: 1, collections: 1, circles: 1, bookmarks: 1, searches: 1 },
      refusal: undefined,
    }); // prettier-ignore
    await merge(staying, former);
    const again = await gatherOwnData(staying.id);
    expect(JSON.stringify(again)).toContain("Onthouden.");
  });

  it("keep name, address, organisation, role and profile of who stays", async () => {
    const before = await rowOf(staying);
    await merge(staying, former);
    expect(await rowOf(staying)).toEqual(before);
  });

  it("close every door of the former one: sessions, keys, links to sign in with, and its address", async () => {
    const email = await addressOf(former);
    const token = await startSession(former.id, "Firefox, Linux");
    const key = await makeKey(former, { name: "Intranet", scope: "write", days: 30, personalDataSeen: undefined });
    await askForLink({ email, path: "/" }, "192.0.2.1", "a browser");
    await answerSignInRequests();
    await merge(staying, former);
    expect(await findActor(token)).toBeNull();
    expect(await findHolder(key)).toBeNull();
    expect(await db.$count(mails, and(eq(mails.recipient, email), eq(mails.kind, "sign-in")))).toBe(0);
    await askForLink({ email, path: "/" }, "192.0.2.1", "a browser");
    await answerSignInRequests();
    expect((await newestMailTo(email))!.kind).toBe("account-merge");
    expect((await listParticipants(other, { search: former.name })).items).toEqual([]);
    expect(await rowOf(former)).toMatchObject({ name: "Oud-deelnemer", role: "participant" });
  });

  it("keep the sessions of who stays", async () => {
    const token = await startSession(staying.id, "Firefox, Linux");
    await merge(staying, former);
    expect((await findActor(token))!.actor.id).toBe(staying.id);
  });

  it("leave one line in the log with numbers only, and tell both addresses", async () => {
    const [from, to] = [await addressOf(former), await addressOf(staying)];
    await aCase(former);
    await merge(staying, former);
    const [line, ...more] = (await linesAbout({ participantId: former.id })).filter(({ action }) => action === "account.merged"); // prettier-ignore
    expect(more).toEqual([]);
    expect(line).toMatchObject({ actorId: staying.id, detail: { cases: 1, comments: 0 } });
    for (const address of [from, to]) {
      const mail = (await newestMailTo(address))!;
      expect(mail.body).toContain(from);
      expect(mail.body).toContain(to);
    }
  });
});

describe("what both had or did", () => {
  it("counts once: votes of both on a case, a comment and a tip", async () => {
    const { number } = await aCase(other);
    const commentId = await aComment(other, number);
    const tipId = await aTip(other, number);
    for (const one of [staying, former, await aPerson()]) {
      await voteOnCase(one, { caseNumber: number, support: true });
      await voteOnComment(one, { commentId, support: true });
      await voteOnTip(one, { tipId, support: true });
    }
    await merge(staying, former);
    expect(await votesOf(number)).toBe(2);
    const kept = await db.execute<{ votes: number }>(
      sql`select votes from comment where id = ${commentId} union all select votes from tip where id = ${tipId}`,
    );
    expect(kept.map(({ votes }) => votes)).toEqual([2, 2]);
  });

  it("is no vote on one's own text: neither of the two on what the other wrote", async () => {
    const [mine, theirs] = [await aCase(staying), await aCase(former)];
    await voteOnCase(former, { caseNumber: mine.number, support: true });
    await voteOnCase(staying, { caseNumber: theirs.number, support: true });
    await voteOnCase(other, { caseNumber: theirs.number, support: true });
    await merge(staying, former);
    expect([await votesOf(mine.number), await votesOf(theirs.number)]).toEqual([0, 1]);
  });

  it("is followed and kept once: as who stays does, with a note where theirs is empty", async () => {
    const { number } = await aCase(other);
    const { number: second } = await aCase(other);
    await followCase(staying, { caseNumber: number, how: "mute" });
    await followCase(former, { caseNumber: number, how: "daily" });
    await followCase(former, { caseNumber: second, how: "weekly" });
    await keep(staying, number);
    await keep(former, number, { note: "Van de ander." });
    await keep(staying, second, { note: "Van mij." });
    await keep(former, second, { note: "Van de ander." });
    await merge(staying, former);
    expect([await followingOf(staying, number), await followingOf(staying, second)]).toEqual(["mute", "weekly"]);
    expect(await bookmarkOf(staying, number)).toMatchObject({ note: "Van de ander." });
    expect(await bookmarkOf(staying, second)).toMatchObject({ note: "Van mij." });
    expect((await listBookmarks(staying)).items).toHaveLength(2);
    expect(await db.$count(followings, eq(followings.participantId, former.id))).toBe(0);
    expect(await db.$count(bookmarks, eq(bookmarks.participantId, former.id))).toBe(0);
  });

  it("is one membership of a circle, and who led one leads it", async () => {
    const both = await aCircle(other);
    for (const { handle } of [staying, former]) await addToCircle(both.facilitator, { circleId: both.id, handle });
    const led = await aCircle(former);
    await merge(staying, former);
    const members = await listMembers(both.id);
    expect(members.map(({ handle }) => handle).toSorted()).toEqual([other.handle, staying.handle].toSorted());
    expect((await listMembers(led.id)).map(({ handle }) => handle)).toEqual([staying.handle]);
    expect((await db.select().from(circles).where(eq(circles.id, led.id)))[0]!.facilitatorId).toBe(staying.id);
    expect((await asKnownNow(staying)).circleIds.toSorted()).toEqual([both.id, led.id].toSorted());
  });

  it("is one transfer with the words of both; when these do not fit, both stay and go together later", async () => {
    const [{ number }, { number: full }] = [await aCase(other), await aCase(other)];
    await aTransfer(staying, number, { result: "Het bankje bleef." });
    await aTransfer(former, number, { result: "Het bankje kwam terug." });
    for (const one of [staying, former]) await aTransfer(one, full, { context: "x".repeat(1_500) });
    await merge(staying, former);
    const told = await db.select().from(transfers).where(eq(transfers.caseNumber, number));
    expect(told).toMatchObject([
      { participantId: staying.id, result: "Het bankje bleef.\n\nHet bankje kwam terug.", version: 2 },
    ]);
    expect(await db.$count(transfers, eq(transfers.caseNumber, full))).toBe(2);
    expect((await gatherOwnData(staying.id)).sections).toBeDefined();
    await eraseAccount(staying, { texts: "remove", sure: "yes" });
    expect(await db.$count(transfers, eq(transfers.caseNumber, full))).toBe(0);
  });

  it("is nobody blocking themselves, nor hearing of what they did themselves", async () => {
    const { number } = await aCase(staying);
    await aComment(former, number);
    await aComment(other, number);
    await blockParticipant(staying, { handle: former.handle });
    await blockParticipant(former, { handle: staying.handle });
    await blockParticipant(former, { handle: other.handle });
    await blockParticipant(staying, { handle: other.handle });
    await blockParticipant(other, { handle: former.handle });
    await merge(staying, former);
    expect((await listBlocked(staying)).map(({ handle }) => handle)).toEqual([other.handle]);
    expect((await listBlocked(other)).map(({ handle }) => handle)).toEqual([staying.handle]);
    const heard = (await listNotifications(staying)).items;
    expect(JSON.stringify(heard)).not.toContain(former.name);
    expect(await db.execute(sql`select 1 from notification where receiver_id = ${staying.id} and actor_id = ${staying.id}`)).toHaveLength(0); // prettier-ignore
  });

  it("names who stays where texts named the former one, and once in a text that named both", async () => {
    const { number } = await aCase(other);
    const said = await aComment(other, number, { body: `Dag @deelnemer:${former.id} en @deelnemer:${staying.id}.` });
    await merge(staying, former);
    const [row] = await db.select().from(comments).where(eq(comments.id, said));
    expect(row!.body).toBe(`Dag @deelnemer:${staying.id} en @deelnemer:${staying.id}.`);
    expect(await db.execute(sql`select 1 from mention where comment_id = ${said}`)).toHaveLength(1);
  });

  it("is no writing along on a case of one's own", async () => {
    const { number } = await aCase(staying);
    await addCoAuthor(staying, { number, handle: former.handle });
    await merge(staying, former);
    expect(await db.execute(sql`select 1 from case_co_author where case_number = ${number}`)).toHaveLength(0);
  });
});

describe("the old address of a profile", () => {
  it("leads to who they are now, also after two merges, and is given to nobody else", async () => {
    const [first, last] = [await aPerson({ name: "Wim Zeldzaam" }), await aPerson()];
    const handle = await db.transaction(async (tx) => {
      const { organisationId } = await rowOf(first);
      const id = await makeParticipant(tx, { name: "Wim Zeldzaam", email: `wim.${first.id}@example.nl`, jobTitle: "wijkmanager", organisationId }); // prettier-ignore
      return (await tx.execute<{ handle: string }>(sql`select handle from participant where id = ${id}`))[0]!.handle;
    });
    expect(handle).toBe("wim-zeldzaam");
    const [wim] = await db.execute<{ id: string }>(sql`select id from participant where handle = ${handle}`);
    const asActor = { ...first, id: wim!.id, handle };
    await merge(former, asActor);
    expect(await presentHandle(handle)).toBe(former.handle);
    await merge(last, former);
    expect([await presentHandle(handle), await presentHandle(former.handle)]).toEqual([last.handle, last.handle]);
    const { organisationId } = await rowOf(first);
    const newcomer = await db.transaction((tx) => makeParticipant(tx, { name: "Wim Zeldzaam", email: `wim2.${first.id}@example.nl`, jobTitle: "wijkmanager", organisationId })); // prettier-ignore
    const [row] = await db.execute<{ handle: string }>(sql`select handle from participant where id = ${newcomer}`);
    expect(row!.handle).not.toBe(handle);
    await eraseAccount(last, { texts: "keep", sure: "yes" });
    expect([await presentHandle(handle), await presentHandle(former.handle)]).toEqual([undefined, undefined]);
    expect(await db.$count(accountMerges, eq(accountMerges.intoId, last.id))).toBe(2);
  });

  it("of anybody else leads nowhere else", async () => {
    expect(await presentHandle(other.handle)).toBeUndefined();
    expect(await presentHandle("")).toBeUndefined();
  });
});
