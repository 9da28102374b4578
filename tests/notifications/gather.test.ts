import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails, notifications, participants, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { blockParticipant } from "#lib/blocks/commands";
import { withdrawCase } from "#lib/cases/commands";
import { joinCircle, removeFromCircle } from "#lib/circles/commands";
import { deleteComment } from "#lib/comments/change";
import { NotFound } from "#lib/core/errors";
import { takeMeasure } from "#lib/measures/commands";
import { followCase } from "#lib/following/commands";
import { decide } from "#lib/moderation/commands";
import { markRead } from "#lib/notifications/commands";
import { gatherMails } from "#lib/notifications/gather";
import { ringWaiting } from "#lib/notifications/followers";
import { dueAt } from "#lib/notifications/pace";
import { getPreferences, setPreferences } from "#lib/notifications/preferences";
import { readUnsubscribeLink, unsubscribe } from "#lib/notifications/unsubscribe";
import { useDatabase } from "../support/database.ts";
import {
  aCase,
  aCircle,
  aComment,
  aPerson,
  anOrganisation,
  asKnownNow,
  commentInput,
  shutOut,
} from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let number: number;
beforeEach(async () => {
  await db.delete(mails);
  await db.delete(notifications);
  [author, reader] = [await aPerson(), await aPerson({ name: "Noor Haverkate" })];
  ({ number } = await aCase(author, { title: "Het bankje bij het speelveld" }));
});

const sent = () => db.select().from(mails).orderBy(mails.createdAt, mails.id);
const toldTo = async ({ id }: Actor) => (await sent()).filter(({ participantId }) => participantId === id);
/** So many minutes, days … go by. */
const pass = async (time: string) => {
  await db.execute(sql`update notification set mail_due_at = mail_due_at - ${time}::interval,
    mailed_at = mailed_at - ${time}::interval, created_at = created_at - ${time}::interval`);
  await db.execute(sql`update mail set created_at = created_at - ${time}::interval`);
};
const choose = async (actor: Actor, change: object) => {
  const { paces, ...rest } = await getPreferences(actor);
  await setPreferences(actor, { ...paces, ...rest, ...change });
};
const tokenIn = ({ body }: { body: string }) => /\/afmelden\/([\w-]{43})/.exec(body)![1]!;

describe("a mail that could not wait", () => {
  it("tells who did what and where, without text, title or slug, in plain text and HTML", async () => {
    const commentId = await aComment(reader, number, { body: "Wie zat er op dat bankje?" });
    expect(await gatherMails()).toBe(1);
    expect(await gatherMails()).toBe(0);
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ participantId: author.id, subject: "Noor Haverkate reageerde op je casus" });
    for (const text of [mail!.body, mail!.html]) {
      expect(text).toContain(`/casussen/${number}?reactie=${commentId}#reactie-${commentId}`);
      expect(text).not.toMatch(/bankje|speelveld|Wie zat/i);
    }
    expect(mail!.unsubscribeUrl).toMatch(/\/afmelden\/[\w-]{43}\/nu$/);
    expect(mail!.html).not.toMatch(/<img|src=|url\(|<script/i);
    expect(mail!.html).toContain("prefers-color-scheme:dark");
  });

  it("holds titles for who asked for titles, and is English for who reads English", async () => {
    await choose(author, { titles: true });
    await db.update(participants).set({ language: "en" }).where(eq(participants.id, author.id));
    await aComment(reader, number);
    await gatherMails();
    const [mail] = await sent();
    expect(mail!.subject).toBe("Noor Haverkate commented on your case");
    expect(mail!.body).toContain("Het bankje bij het speelveld");
    expect(mail!.html).toContain('lang="en"');
  });

  it("is followed by one mail for all that came in the quarter of an hour after it", async () => {
    await aComment(reader, number);
    await gatherMails();
    for (let turn = 0; turn < 3; turn += 1) await aComment(reader, number);
    expect(await gatherMails()).toBe(0);
    await pass("14 minutes");
    expect(await gatherMails()).toBe(0);
    await pass("2 minutes");
    expect(await gatherMails()).toBe(1);
    expect((await sent()).at(-1)!.subject).toBe("3 reacties op je casus, de nieuwste van Noor Haverkate");
  });

  it("about another case does not wait for it", async () => {
    await aComment(reader, number);
    await gatherMails();
    await aComment(reader, (await aCase(author)).number);
    expect(await gatherMails()).toBe(1);
  });

  it("is made once when four servers gather at once", async () => {
    for (let turn = 0; turn < 5; turn += 1) await aComment(reader, (await aCase(author)).number);
    const made = await Promise.all(Array.from({ length: 4 }, () => gatherMails()));
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(await sent()).toHaveLength(5);
  });
});

describe("nothing is mailed", () => {
  const nothing = async () => {
    await pass("8 days");
    await gatherMails();
    return (await sent()).filter(({ kind }) => kind === "notification");
  };

  it("of a comment that was deleted", async () => {
    await deleteComment(reader, { commentId: await aComment(reader, number) });
    expect(await nothing()).toEqual([]);
  });

  it("of a comment that was hidden", async () => {
    const commentId = await aComment(reader, number);
    await decide(await aPerson({ role: "moderator" }), { commentId, verdict: "hide", reason: "x", lastDecisionId: "" });
    const told = await nothing();
    expect(told.filter(({ participantId }) => participantId === author.id)).toEqual([]);
  });

  it("of a case that was withdrawn", async () => {
    await followCase(reader, { caseNumber: number, how: "as-always" });
    await aComment(author, number);
    await withdrawCase(author, { number });
    expect(await nothing()).toEqual([]);
  });

  it("of a case that went into a circle the receiver is not in", async () => {
    const { id: circleId } = await aCircle(author);
    await followCase(reader, { caseNumber: number, how: "at-once" });
    await aComment(author, number);
    await db.update(practiceCases).set({ audience: "circle", circleId }).where(eq(practiceCases.number, number));
    expect(await nothing()).toEqual([]);
  });

  it("to who left the circle", async () => {
    const { id: circleId, facilitator } = await aCircle(author, true);
    await joinCircle(reader, { circleId });
    const inside = await aCase(facilitator, { audience: "circle", circleId });
    await followCase(await asKnownNow(reader), { caseNumber: inside.number, how: "at-once" });
    await aComment(facilitator, inside.number);
    await removeFromCircle(await asKnownNow(reader), { circleId, participantId: reader.id });
    expect((await nothing()).filter(({ participantId }) => participantId === reader.id)).toEqual([]);
  });

  it("to who was suspended", async () => {
    await aComment(reader, number);
    await shutOut(author);
    expect(await nothing()).toEqual([]);
  });

  it("of what was read in the bell before", async () => {
    await followCase(reader, { caseNumber: number, how: "weekly" });
    await aComment(author, number);
    await markRead(reader);
    expect(await nothing()).toEqual([]);
  });

  it("of whom the receiver blocked", async () => {
    await aComment(reader, number);
    await blockParticipant(author, { handle: reader.handle });
    await aComment(reader, number);
    expect(await nothing()).toEqual([]);
    expect(await db.$count(notifications, eq(notifications.receiverId, author.id))).toBe(0);
  });

  it("to who turned it off, and what they only want in the bell stays there", async () => {
    await choose(author, { own: "app" });
    await aComment(reader, number);
    expect(await nothing()).toEqual([]);
    expect(await db.$count(notifications, eq(notifications.receiverId, author.id))).toBe(1);
    await choose(author, { own: "never" });
    await aComment(reader, number);
    expect(await db.$count(notifications, eq(notifications.receiverId, author.id))).toBe(1);
  });
});

describe("a digest", () => {
  it("comes on the chosen day with everything of the week, each thing once", async () => {
    await followCase(reader, { caseNumber: number, how: "as-always" });
    for (let turn = 0; turn < 3; turn += 1) await aComment(author, number);
    const other = await aCase(author);
    await followCase(reader, { caseNumber: other.number, how: "as-always" });
    await aComment(author, other.number);
    expect(await gatherMails()).toBe(0);
    await pass("7 days");
    expect(await gatherMails()).toBe(1);
    const [mail] = await toldTo(reader);
    expect(mail!.subject).toBe("Je weekoverzicht van Leerkring");
    expect(mail!.body).toContain("3 reacties op een casus die je volgt");
    expect(mail!.body.match(/\/casussen\//g)).toHaveLength(2);
    await pass("7 days");
    expect(await gatherMails()).toBe(0);
  });

  it("changes its day, or its pace, also for what waits already", async () => {
    await followCase(reader, { caseNumber: number, how: "as-always" });
    await aComment(author, number);
    await choose(reader, { followed: "at-once" });
    expect(await gatherMails()).toBe(1);
    await aComment(author, number);
    await followCase(reader, { caseNumber: number, how: "mute" });
    await pass("8 days");
    expect(await gatherMails()).toBe(0);
  });

  it.each([
    ["weekly", 1, "2026-11-28T12:00:00Z", "2026-11-30T06:00:00Z"],
    ["weekly", 6, "2026-11-28T05:59:00Z", "2026-11-28T06:00:00Z"],
    ["weekly", 6, "2026-11-28T06:00:00Z", "2026-12-05T06:00:00Z"],
    ["daily", 1, "2026-03-28T12:00:00Z", "2026-03-29T05:00:00Z"], // the clock goes forward that night
    ["daily", 1, "2026-10-24T12:00:00Z", "2026-10-25T06:00:00Z"], // and back
    ["weekly", 7, "2026-10-18T05:00:00Z", "2026-10-25T06:00:00Z"],
    ["at-once", 1, "2026-10-24T12:00:00Z", "2026-10-24T12:00:00Z"],
  ])("%s on day %i, rung at %s, is due at %s: seven in the morning in Amsterdam", async (pace, day, from, at) => {
    const [row] = await db.execute<{ at: string }>(
      sql`select to_json(${dueAt(sql`${pace}`, sql`${day}::int`, sql`${from}::timestamptz`)}) as at`,
    );
    expect(new Date(row!.at).toISOString()).toBe(new Date(at).toISOString());
  });
});

describe("a storm", () => {
  it("brings each follower one mail in a quarter of an hour, and an organisation no more in an hour than it may have", async () => {
    const { id: organisationId } = await anOrganisation();
    await db.insert(participants).values(
      Array.from({ length: 250 }, (_, turn) => ({
        handle: `storm-${turn}`,
        email: `storm${turn}@example.nl`,
        name: `Volger ${turn}`,
        organisationId,
      })),
    );
    await db.execute(sql`insert into following (case_number, participant_id, level, pace)
      select ${number}, id, 'follow', 'at-once' from participant where handle like 'storm-%'`);
    const { postComment } = await import("#lib/comments/commands");
    for (let turn = 0; turn < 5; turn += 1) await postComment(author, commentInput(number, { body: `Nieuws ${turn}` }));
    await ringWaiting();
    let made = 0;
    for (let turn = 0; turn < 2; turn += 1) made += await gatherMails(200);
    expect(made).toBe(200);
    await postComment(author, commentInput(number, { body: "Nog iets" }));
    await ringWaiting();
    for (let turn = 0; turn < 2; turn += 1) expect(await gatherMails(200)).toBe(0);
    const perPerson = await db.execute<{ most: number }>(
      sql`select max(n)::int as most from (select count(*) as n from mail group by participant_id) m`,
    );
    expect(perPerson[0]!.most).toBe(1);
    await pass("61 minutes");
    made = 0;
    for (let turn = 0; turn < 2; turn += 1) made += await gatherMails(200);
    expect(made).toBe(200);
    const [never] = await db.execute<{ left: number }>(
      sql`select count(*)::int as left from participant p where p.handle like 'storm-%' and not exists (select 1 from mail m where m.participant_id = p.id)`,
    );
    expect(never!.left).toBe(0);
  }, 120_000);
});

describe("the link in a mail", () => {
  it("stops mail about its case and leaves it in the bell; looking at it changes nothing; twice is harmless", async () => {
    await aComment(reader, number);
    await gatherMails();
    const token = tokenIn((await sent())[0]!);
    expect(await readUnsubscribeLink(token)).toEqual({ about: "case", used: false });
    expect(await readUnsubscribeLink(token)).toEqual({ about: "case", used: false });
    await unsubscribe(token);
    await unsubscribe(token);
    expect(await readUnsubscribeLink(token)).toEqual({ about: "case", used: true });
    await pass("20 minutes");
    await aComment(reader, number);
    expect(await gatherMails()).toBe(0);
    expect(await db.$count(notifications, and(eq(notifications.receiverId, author.id)))).toBe(2);
    await aComment(reader, (await aCase(author)).number);
    expect(await gatherMails()).toBe(1);
  });

  it.each(["read-only", "suspension"] as const)("works for who has a measure: %s", async (kind) => {
    await aComment(reader, number);
    await gatherMails();
    const token = tokenIn((await sent())[0]!);
    const until = new Date(Date.now() + 86_400_000);
    await takeMeasure(await aPerson({ role: "moderator" }), { participantId: author.id, kind, until, reason: "Een dag." }); // prettier-ignore
    await unsubscribe(token);
    expect(await readUnsubscribeLink(token)).toEqual({ about: "case", used: true });
  });

  it("in a digest stops digests, not what comes at once", async () => {
    await followCase(reader, { caseNumber: number, how: "as-always" });
    await aComment(author, number);
    await pass("7 days");
    await gatherMails();
    await unsubscribe(tokenIn((await toldTo(reader))[0]!));
    await aComment(author, number);
    await pass("8 days");
    expect(await gatherMails()).toBe(0);
    await aComment(author, (await aCase(reader)).number);
    expect(await gatherMails()).toBe(1);
  });

  it("that nobody was given is unknown, and only its hash is kept", async () => {
    await expect(unsubscribe("a".repeat(43))).rejects.toThrow(NotFound);
    await aComment(reader, number);
    await gatherMails();
    const token = tokenIn((await sent())[0]!);
    const rows = await db.execute<{ all: string }>(sql`select json_agg(u)::text as all from unsubscribe_link u`);
    expect(rows[0]!.all).not.toContain(token);
  });
});
