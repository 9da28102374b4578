import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { db } from "#db/client";
import type { Actor, Viewer } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { endAllSessions, findActor, startSession } from "#lib/auth/sessions";
import { deleteComment, editComment } from "#lib/comments/change";
import { NotFound, SignInNeeded, TooFast } from "#lib/core/errors";
import type { Position } from "#lib/events/position";
import type { EndReason, StreamEvent } from "#lib/events/readers";
import { STREAMS_PER_SESSION, openStream, startEvents } from "#lib/events/stream";
import { tellTyping } from "#lib/events/typing";
import { takeMeasure } from "#lib/measures/commands";
import { decide, report } from "#lib/moderation/commands";
import { markRead } from "#lib/notifications/commands";
import { voteOnComment } from "#lib/votes/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

let events: ReturnType<typeof startEvents>;
beforeAll(() => {
  events = startEvents();
});
afterAll(() => events.stop());

/** The same person, in a session of their own. */
async function signedIn(person: Actor): Promise<Actor> {
  return (await findActor(await startSession(person.id, "test")))!.actor;
}

/** Someone who looks at a case. `told` is what they were told, without the greeting. */
async function looks(viewer: Viewer, caseNumber?: number, after?: Position) {
  const told: StreamEvent[] = [];
  const ends: EndReason[] = [];
  let last: Position | undefined;
  const leave = await openStream(
    viewer,
    { caseNumber, after },
    {
      send: (event) => {
        if ("position" in event) last = event.position;
        if (event.kind !== "open") told.push(event);
      },
      end: (reason) => ends.push(reason),
    },
  );
  await expect.poll(() => last).toBeDefined();
  return {
    told,
    ends,
    leave,
    last: () => last!,
    /** Without the posting of the case itself, which may be told just after. */
    happened: () =>
      told.flatMap((event) => (event.kind === "happened" && event.commentId ? [[event.what, event.commentId]] : [])),
    bells: () => told.flatMap((event) => (event.kind === "bell" ? [event.unread] : [])),
  };
}

const soon = { timeout: 3_000, interval: 20 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("who looks at a case", () => {
  it("is told of comments, edits, votes and what was deleted, once and in order", async () => {
    const [author, colleague] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const reader = await looks(await signedIn(await aPerson()), number);
    const commentId = await aComment(colleague, number);
    await editComment(colleague, { commentId, kind: "question", body: "Anders gezegd?", personalDataSeen: false });
    await voteOnComment(author, { commentId, support: true });
    await deleteComment(colleague, { commentId });
    const said = ["comment", "comment", "vote", "comment"];
    await expect.poll(reader.happened, soon).toEqual(said.map((what) => [what, commentId]));
    await aComment(colleague, (await aCase(author)).number);
    await pause(300);
    expect(reader.happened()).toHaveLength(said.length);
    reader.leave();
  });

  it("hears nothing of a report, and hears it when a moderator hides", async () => {
    const [author, colleague, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
    const { number } = await aCase(author);
    const commentId = await aComment(colleague, number);
    const reader = await looks(await signedIn(await aPerson()), number);
    await report(author, { commentId, reason: "off-topic", explanation: "", personalDataSeen: false });
    await pause(300);
    expect(reader.happened()).toEqual([]);
    await decide(moderator, { commentId, verdict: "hide", reason: "Past niet.", lastDecisionId: "", personalDataSeen: false }); // prettier-ignore
    await expect.poll(reader.happened, soon).toEqual([["comment", commentId]]);
    reader.leave();
  });

  it("hears it too when a report of personal data takes a comment out of sight at once", async () => {
    const [author, colleague] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const commentId = await aComment(colleague, number);
    const reader = await looks(await signedIn(await aPerson()), number);
    await report(author, { commentId, reason: "personal-data", explanation: "", personalDataSeen: false });
    await expect.poll(reader.happened, soon).toEqual([["comment", commentId]]);
    reader.leave();
  });

  it("is told what they missed when they come back, and nothing twice", async () => {
    const [author, colleague] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const person = await signedIn(await aPerson());
    const first = await looks(person, number);
    const seen = await aComment(colleague, number);
    await expect.poll(first.happened, soon).toEqual([["comment", seen]]);
    first.leave();
    const missed = [await aComment(colleague, number), await aComment(colleague, number)];
    const again = await looks(person, number, first.last());
    const later = await aComment(colleague, number);
    await expect.poll(again.happened, soon).toEqual([...missed, later].map((id) => ["comment", id]));
    again.leave();
  });

  it("is told to read anew when too much happened meanwhile", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const person = await signedIn(await aPerson());
    const first = await looks(person, number);
    first.leave();
    await db.execute(
      sql`insert into audit_entry (action, case_number) select 'comment.posted', ${number} from generate_series(1, 600)`,
    );
    // By now the log was read on to its end.
    await expect
      .poll(async () => {
        const again = await looks(person, number, first.last());
        again.leave();
        return again.told.map(({ kind }) => kind);
      }, soon)
      .toEqual(["read-again"]);
  });

  it("misses nothing of transactions that end in another order than they began", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const reader = await looks(await signedIn(await aPerson()), number);
    const colleagues = await Promise.all(Array.from({ length: 6 }, () => aPerson()));
    await Promise.all([
      db.transaction(async (tx) => {
        await tx.execute(sql`insert into audit_entry (action, case_number) values ('case.supported', ${number})`);
        await tx.execute(sql`select pg_sleep(0.5)`);
      }),
      ...colleagues.map((colleague) => aComment(colleague, number)),
    ]);
    await expect.poll(() => reader.told.length, soon).toBe(7);
    const positions = reader.told.flatMap((event) => ("position" in event ? [event.position] : []));
    expect(positions).toEqual(positions.toSorted((a, b) => Number(a.xact - b.xact) || a.id - b.id));
    reader.leave();
  });

  it("does not wait for a long transaction of another database on the same server", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const reader = await looks(await signedIn(await aPerson()), number);
    const elsewhere = new URL(process.env.DATABASE_URL!);
    elsewhere.pathname = "/postgres";
    const other = postgres(elsewhere.href, { max: 1, onnotice: () => {} });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const long = other.begin(async (tx) => {
      await tx`select pg_current_xact_id()`;
      await held;
    });
    const commentId = await aComment(await aPerson(), number);
    await expect.poll(reader.happened, soon).toEqual([["comment", commentId]]);
    release();
    await long;
    await other.end();
    reader.leave();
  });

  it("sees that a colleague is writing, but not that they write themselves", async () => {
    const [author, colleague] = [await aPerson(), await aPerson({ name: "Sanne Schrijver" })];
    const { number } = await aCase(author);
    const own = await signedIn(colleague);
    const [reader, writer] = [await looks(await signedIn(await aPerson()), number), await looks(own, number)];
    await tellTyping(own, number);
    await tellTyping(own, number);
    // That the case was posted may be told late, to who came just after.
    const typing = ({ told }: typeof reader) => told.filter(({ kind }) => kind === "typing");
    await expect
      .poll(() => typing(reader), soon)
      .toEqual([{ kind: "typing", caseNumber: number, name: "Sanne Schrijver" }]);
    await pause(200);
    expect(typing(reader)).toHaveLength(1);
    expect(typing(writer)).toEqual([]);
    reader.leave();
    writer.leave();
  });
});

describe("the bell", () => {
  it("has its number at once, on every device, also when it is read on one of them", async () => {
    const [author, colleague] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const [phone, desk] = [await looks(await signedIn(author)), await looks(await signedIn(author))];
    await aComment(colleague, number);
    for (const device of [phone, desk]) await expect.poll(device.bells, soon).toEqual([1]);
    await markRead(author);
    for (const device of [phone, desk]) await expect.poll(device.bells, soon).toEqual([1, 0]);
    phone.leave();
    desk.leave();
  });
});

describe("who may not", () => {
  it("gets no stream: a visitor, a case of another circle, a case that is not there", async () => {
    const circle = await aCircle(await aPerson());
    const { number } = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    await expect(looks(visitor)).rejects.toThrow(SignInNeeded);
    await expect(looks(await signedIn(await aPerson()), number)).rejects.toThrow(NotFound);
    await expect(looks(await signedIn(await aPerson()), 999_999)).rejects.toThrow(NotFound);
    await expect(tellTyping(await aPerson(), number)).rejects.toThrow(NotFound);
  });

  it("gets no more streams than a few per session", async () => {
    const person = await signedIn(await aPerson());
    const open = await Promise.allSettled(Array.from({ length: 6 }, () => looks(person)));
    expect(open.filter(({ status }) => status === "fulfilled")).toHaveLength(STREAMS_PER_SESSION);
    for (const one of open) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(TooFast);
    for (const one of open) if (one.status === "fulfilled") one.value.leave();
  });

  it("is cut off at once when suspended, and hears nothing of what happens after", async () => {
    const [author, colleague, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
    const { number } = await aCase(author);
    const reader = await looks(await signedIn(colleague), number);
    const until = new Date(Date.now() + 86_400_000);
    const measure = { kind: "suspension", reason: "Een dag rust.", personalDataSeen: false } as const;
    await takeMeasure(moderator, { participantId: colleague.id, until, ...measure });
    await expect.poll(() => reader.ends, soon).toEqual(["signed-out"]);
    await aComment(author, number);
    await pause(300);
    expect(reader.told).toEqual([]);
  });

  it("is cut off when they sign out everywhere", async () => {
    const person = await signedIn(await aPerson());
    const reader = await looks(person);
    await endAllSessions(person);
    await expect.poll(() => reader.ends, soon).toEqual(["signed-out"]);
  });

  it("is cut off when the case goes out of their sight, before anything more is told", async () => {
    const [author, moderator] = [await aPerson(), await aPerson({ role: "moderator" })];
    const { number } = await aCase(author);
    const reader = await looks(await signedIn(await aPerson()), number);
    const own = await looks(await signedIn(author), number);
    await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Even niet.", lastDecisionId: "", personalDataSeen: false }); // prettier-ignore
    await expect.poll(() => reader.ends, soon).toEqual(["not-yours"]);
    expect(reader.told).toEqual([]);
    await expect.poll(() => own.told.map(({ kind }) => kind), soon).toContain("happened");
    expect(own.ends).toEqual([]);
    own.leave();
  });
});
