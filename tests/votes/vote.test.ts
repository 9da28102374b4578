import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { votes } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { deleteComment } from "#lib/comments/change";
import { getComment } from "#lib/comments/queries";
import { Forbidden, Invalid, NotFound, TooFast, Unavailable } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { parse } from "#lib/core/parse";
import { decide } from "#lib/moderation/commands";
import { voteOnCase, voteOnComment } from "#lib/votes/commands";
import { VoteOnCase, VoteOnComment } from "#lib/votes/validation";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { deedsAbout } from "../support/log.ts";
import { aCase, aCircle, aComment, anOrganisation, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let commenter: Actor;
let moderator: Actor;
let home: Awaited<ReturnType<typeof anOrganisation>>;

beforeAll(async () => {
  home = await anOrganisation();
  author = await aPerson();
  commenter = await aPerson();
  moderator = await aPerson({ role: "moderator" });
});

const unknown = "0b5d8c3e-1111-4222-8333-444455556666";
const hide = async (item: { caseNumber: number } | { commentId: string }) =>
  decide(moderator, { ...item, verdict: "hide", reason: "Namen.", lastDecisionId: "" });

/** As a browser does: on a slow machine two hundred at once may have to ask again. */
const insist = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    if (!(error instanceof Unavailable)) throw error;
    return insist(work);
  });

/** A case and a comment are valued alike: each with how to make one, vote on it, read it, and take it away. */
const things = {
  case: async () => {
    const { number: caseNumber } = await aCase(author);
    return {
      owner: author,
      vote: (actor: Actor, support = true) => voteOnCase(actor, { caseNumber, support }),
      read: (actor: Actor) => getCase(actor, caseNumber),
      rows: () => db.select({ votes: count() }).from(votes).where(eq(votes.caseNumber, caseNumber)),
      deeds: () => deedsAbout({ caseNumber }),
      hide: () => hide({ caseNumber }),
      remove: () => withdrawCase(author, { number: caseNumber }),
    };
  },
  comment: async () => {
    const { number } = await aCase(author);
    const commentId = await aComment(commenter, number);
    return {
      owner: commenter,
      vote: (actor: Actor, support = true) => voteOnComment(actor, { commentId, support }),
      read: (actor: Actor) => getComment(actor, commentId),
      rows: () => db.select({ votes: count() }).from(votes).where(eq(votes.commentId, commentId)),
      deeds: () => deedsAbout({ commentId }),
      hide: () => hide({ commentId }),
      remove: () => deleteComment(commenter, { commentId }),
    };
  },
};

describe.each(["case", "comment"] as const)("valuing a %s", (what) => {
  it("of two hundred colleagues at once counts two hundred", async () => {
    const thing = await things[what]();
    const voters = await atOnce(200, () => aPerson({ organisation: home }));
    const answers = await atOnce(200, (at) => insist(() => thing.vote(voters[at]!)));
    expect(answers.every(({ voted }) => voted)).toBe(true);
    expect(Math.max(...answers.map((answer) => answer.votes))).toBe(200);
    expect(await thing.rows()).toEqual([{ votes: 200 }]);
    expect(await thing.read(author)).toMatchObject({ votes: 200 });
  });

  it("two hundred times by one colleague at once counts one", async () => {
    const thing = await things[what]();
    const voter = await aPerson();
    const answers = await atOnce(200, () => insist(() => thing.vote(voter)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"votes":1,"voted":true}']));
    expect(await thing.rows()).toEqual([{ votes: 1 }]);
    expect(await thing.read(voter)).toMatchObject({ votes: 1, voted: true });
    expect(await thing.deeds()).toEqual([`${what}.posted`, `${what}.supported`]);
  });

  it("can be taken back, twice too, and given again", async () => {
    const thing = await things[what]();
    const [one, other] = [await aPerson(), await aPerson()];
    await thing.vote(one);
    expect(await thing.vote(other)).toEqual({ votes: 2, voted: true });
    expect(await thing.vote(one, false)).toEqual({ votes: 1, voted: false });
    expect(await thing.vote(one, false)).toEqual({ votes: 1, voted: false });
    expect(await thing.read(one)).toMatchObject({ votes: 1, voted: false });
    expect(await thing.read(other)).toMatchObject({ votes: 1, voted: true });
    expect(await thing.vote(one)).toEqual({ votes: 2, voted: true });
    const [_posted, ...deeds] = await thing.deeds();
    expect(deeds).toEqual(
      ["supported", "supported", "support-withdrawn", "supported"].map((deed) => `${what}.${deed}`),
    );
  });

  it("given and taken back by fifty at once ends in a true count", async () => {
    const thing = await things[what]();
    const voters = await atOnce(25, () => aPerson({ organisation: home }));
    await atOnce(50, (at) => thing.vote(voters[at % 25]!, at % 2 === 0));
    const [{ votes: counted } = { votes: -1 }] = await thing.rows();
    expect(await thing.read(author)).toMatchObject({ votes: counted });
  });

  it("is not for its author, nor for visitors", async () => {
    const thing = await things[what]();
    await expect(thing.vote(thing.owner)).rejects.toThrow(Forbidden);
    await expect(thing.vote(thing.owner, false)).rejects.toThrow(Forbidden);
    await expect(thing.vote(visitor as never)).rejects.toSatisfy(
      (error) => error instanceof NotFound || error instanceof Forbidden,
    );
    expect(await thing.rows()).toEqual([{ votes: 0 }]);
  });

  it("is only where one may read: not what is hidden or taken away", async () => {
    const thing = await things[what]();
    const reader = await aPerson();
    await thing.hide();
    await expect(thing.vote(reader)).rejects.toThrow(NotFound);
    await expect(thing.vote(moderator)).resolves.toEqual({ votes: 1, voted: true });
    await thing.remove();
    await expect(thing.vote(moderator)).rejects.toThrow(NotFound);
  });

  it("has a pace of sixty a minute, and what is refused counts nothing", async () => {
    const thing = await things[what]();
    env.RATE_LIMITS = true;
    try {
      const eager = await aPerson();
      for (let times = 0; times < 60; times += 1) await thing.vote(eager, times % 2 === 0);
      await expect(thing.vote(eager)).rejects.toThrow(TooFast);
      expect(await thing.rows()).toEqual([{ votes: 0 }]);
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});

describe("what cannot be valued", () => {
  it("a draft, a case in a circle of others and its comments, and what does not exist", async () => {
    const reader = await aPerson();
    const { number: draft } = await aCase(author, { intent: "draft" });
    const circle = await aCircle(await aPerson());
    const inside = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    const commentId = await aComment(circle.facilitator, inside.number);
    for (const caseNumber of [draft, inside.number, 999_999_999]) {
      await expect(voteOnCase(reader, { caseNumber, support: true })).rejects.toThrow(NotFound);
    }
    for (const id of [commentId, unknown]) {
      await expect(voteOnComment(reader, { commentId: id, support: true })).rejects.toThrow(NotFound);
    }
    await expect(voteOnCase(author, { caseNumber: draft, support: true })).rejects.toThrow(NotFound);
    await expect(voteOnComment(moderator, { commentId, support: true })).resolves.toEqual({ votes: 1, voted: true });
  });

  it.each([{}, { caseNumber: 1 }, { caseNumber: 1, support: "ja" }, { caseNumber: "x", support: true }])(
    "%j is no vote",
    (input) => {
      expect(() => parse(VoteOnCase, input)).toThrow(Invalid);
      expect(() => parse(VoteOnComment, input)).toThrow(Invalid);
    },
  );

  it("a form says in words what a script says in signs", () => {
    expect(parse(VoteOnCase, { caseNumber: "12", support: "false" })).toEqual({ caseNumber: 12, support: false });
    expect(parse(VoteOnComment, { commentId: unknown, support: true })).toEqual({ commentId: unknown, support: true });
  });
});
