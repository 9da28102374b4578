import { beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { getCase, listCases, listWholeCases } from "#lib/cases/queries";
import { listRelated } from "#lib/cases/related";
import { tallyCases } from "#lib/cases/tally";
import { postComment } from "#lib/comments/commands";
import { getComment, listComments, listNewestComments } from "#lib/comments/queries";
import { NotFound } from "#lib/core/errors";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { listNotifications } from "#lib/notifications/queries";
import { searchEverywhere } from "#lib/search/queries";
import { listTips } from "#lib/tips/queries";
import { voteOnCase, voteOnComment } from "#lib/votes/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson, anOrganisation, commentInput } from "../support/people.ts";

useDatabase();

const isNotFound = (work: Promise<unknown>) =>
  work.then(
    () => false,
    (error: unknown) => {
      if (error instanceof NotFound) return true;
      throw error;
    },
  );

let author: Actor;
let moderator: Actor;
let readers: Record<string, Actor>;
beforeAll(async () => {
  const organisation = await anOrganisation();
  [author, moderator] = [await aPerson({ organisation }), await aPerson({ role: "moderator" })];
  readers = {
    colleague: await aPerson({ organisation }),
    researcher: await aPerson({ role: "researcher" }),
    partner: await aPerson({ role: "partner" }),
    administrator: await aPerson({ role: "administrator" }),
  };
});

type Subject = { caseNumber: number } | { commentId: string };
const ways: [string, (subject: Subject) => Promise<void>][] = [
  ["held", (subject) => report(readers.partner!, { ...subject, reason: "personal-data", explanation: "" })],
  [
    "hidden",
    async (subject) =>
      decide(moderator, {
        ...subject,
        verdict: "hide",
        reason: "Zo.",
        lastDecisionId: (await lastDecision(subject))?.id ?? "",
      }),
  ],
];

/** Where a case shows for somebody: the names of the places. */
async function placesOfCase(viewer: Viewer, number: number, word: string): Promise<string[]> {
  const has = (list: { items: { number: number }[] }) => list.items.some((item) => item.number === number);
  const other = { number: 0, practices: ["support"] as never };
  const places: Record<string, boolean> = {
    page: !(await isNotFound(getCase(viewer, number))),
    list: has(await listCases(viewer)),
    search: has(await listCases(viewer, { search: word })),
    whole: has(await listWholeCases(viewer)),
    tally: (await tallyCases(viewer, { search: word })).total > 0,
    related: (await listRelated(viewer, other)).some((item) => item.number === number),
    newest: (await listNewestComments(viewer, {}, 50)).some((item) => item.case.number === number),
  };
  if (viewer.kind === "participant") {
    places.everywhere = has((await searchEverywhere(viewer, word)).cases);
    places.tips = (await listTips(viewer)).items.some((tip) => tip.case.number === number);
    places.bell = (await listNotifications(viewer)).items.some((item) => item.case?.number === number);
  }
  return Object.keys(places).filter((place) => places[place]);
}

describe.each(ways)("a case that is %s", (kind, hide) => {
  it("is gone everywhere, for everyone but its author and moderators, and comes back whole", async () => {
    const word = kind === "held" ? "ooievaarsnest" : "regenwaterton";
    const { number } = await aCase(author, {
      title: `Een ${word} in de wijk`,
      audience: "public",
      practices: ["support"],
      tip: `Vraag het ${word}.`,
    });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Mooi.", lastDecisionId: "" });
    // Somebody answered by the author has it in their bell.
    for (const reader of Object.values(readers)) {
      const parentId = await aComment(reader, number, { kind: "tip" });
      await postComment(author, commentInput(number, { parentId }));
    }
    const before = Object.fromEntries(
      await Promise.all(
        Object.entries(readers).map(async ([who, reader]) => [who, await placesOfCase(reader, number, word)] as const),
      ),
    );
    expect(before.colleague).toHaveLength(10);
    expect(await placesOfCase(visitor, number, word)).toHaveLength(7);

    await hide({ caseNumber: number });
    for (const [who, reader] of Object.entries(readers)) {
      expect(await placesOfCase(reader, number, word), who).toEqual([]);
    }
    expect(await placesOfCase(visitor, number, word)).toEqual([]);
    expect(await placesOfCase(author, number, word)).toHaveLength(10);
    expect(await placesOfCase(moderator, number, word)).toEqual(expect.arrayContaining(["page", "list", "tally"]));
    const reader = readers.colleague!;
    expect(await isNotFound(voteOnCase(reader, { caseNumber: number, support: true }))).toBe(true);
    expect(await isNotFound(postComment(reader, commentInput(number)))).toBe(true);

    const last = await lastDecision({ caseNumber: number });
    await decide(moderator, { caseNumber: number, verdict: "restore", reason: "Zo.", lastDecisionId: last!.id });
    expect(await placesOfCase(readers.colleague!, number, word)).toEqual(before.colleague);
    expect(await placesOfCase(visitor, number, word)).toHaveLength(7);
  });
});

describe.each(ways)("a comment that is %s", (_kind, hide) => {
  it("is gone everywhere, for everyone but its author and moderators, and from the count", async () => {
    const owner = await aPerson();
    const { number } = await aCase(owner);
    const commentId = await aComment(author, number, { kind: "tip", body: "Bel de wijkmanager." });
    const voteOn = (who: Actor) => voteOnComment(who, { commentId, support: true });
    const places = async (viewer: Actor) => ({
      thread: (await listComments(viewer, number)).items.some(({ id }) => id === commentId),
      one: !(await isNotFound(getComment(viewer, commentId))),
      newest: (await listNewestComments(viewer, {}, 50)).some(({ id }) => id === commentId),
      tips: (await listTips(viewer)).items.some((tip) => tip.commentId === commentId),
      count: (await getCase(viewer, number)).comments,
    });
    const shown = { thread: true, one: true, newest: true, tips: true, count: 1 };
    expect(await places(owner)).toEqual(shown);
    expect((await listNotifications(owner)).items).toHaveLength(1);

    await hide({ commentId });
    for (const reader of [owner, ...Object.values(readers)]) {
      expect(await places(reader)).toEqual({ thread: false, one: false, newest: false, tips: false, count: 0 });
      expect(await isNotFound(voteOn(reader))).toBe(true);
    }
    expect((await listNotifications(owner)).items).toEqual([]);
    expect(await places(author)).toEqual({ ...shown, count: 0 });
    expect(await places(moderator)).toEqual({ ...shown, count: 0 });
  });

  it("with an answer leaves an empty place, without a letter of what it said", async () => {
    const { number } = await aCase(await aPerson());
    const commentId = await aComment(author, number, { body: "Bel de wijkmanager." });
    await aComment(await aPerson(), number, { parentId: commentId, body: "Waarom?" });
    await hide({ commentId });
    const [first, answer] = (await listComments(readers.colleague!, number)).items;
    expect(first).toMatchObject({ id: commentId, gone: true, body: "" });
    expect(answer).toMatchObject({ parentId: commentId, gone: false, body: "Waarom?" });
    expect(JSON.stringify(await listComments(visitor, number))).not.toContain("wijkmanager");
    expect((await listComments(author, number)).items[0]).toMatchObject({ gone: false, body: "Bel de wijkmanager." });
    const answerTo = commentInput(number, { parentId: commentId });
    expect(await isNotFound(postComment(readers.colleague!, answerTo))).toBe(true);
  });
});

it("a case hidden in a circle is gone for its members too, and from their count", async () => {
  const { id: circleId, facilitator } = await aCircle(await aPerson());
  const member = { ...(await aPerson()), circleIds: [circleId] };
  const before = (await tallyCases(member, {})).total;
  const { number } = await aCase(facilitator, { audience: "circle", circleId });
  expect((await tallyCases(member, {})).total).toBe(before + 1);
  await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Zo.", lastDecisionId: "" });
  expect(await isNotFound(getCase(member, number))).toBe(true);
  expect((await tallyCases(member, {})).total).toBe(before);
});
