import { beforeEach, describe, expect, it } from "vitest";
import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { caseVersions, decisions, mails, notifications } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { openAttachment } from "#lib/attachments/queries";
import { keepBookmark } from "#lib/bookmarks/commands";
import { listBookmarks } from "#lib/bookmarks/queries";
import { listRoles } from "#lib/case-roles/queries";
import { reviseCase, withdrawCase } from "#lib/cases/commands";
import { getCase, listCases } from "#lib/cases/queries";
import { listRelated } from "#lib/cases/related";
import { tallyCases } from "#lib/cases/tally";
import { listTold } from "#lib/cases/told";
import { ReviseCase } from "#lib/cases/validation";
import { listNamedIn } from "#lib/comments/links";
import { getComment, listNewestComments } from "#lib/comments/queries";
import { listTakenAlong, takeAlong } from "#lib/comments/taken-along";
import { listChangesSince, listThread } from "#lib/comments/thread";
import { NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { openStream } from "#lib/events/stream";
import { getFollowUp, listFollowUps } from "#lib/follow-ups/queries";
import { decide } from "#lib/moderation/commands";
import { listLog } from "#lib/logbook/queries";
import { gatherMails } from "#lib/notifications/gather";
import { countUnread, listNotifications } from "#lib/notifications/queries";
import { saveSearch } from "#lib/saved-searches/commands";
import { lookForSavedSearches } from "#lib/saved-searches/look";
import { readFeed } from "#lib/saved-searches/queries";
import { SaveSearch } from "#lib/saved-searches/validation";
import { searchEverywhere } from "#lib/search/queries";
import { suggest } from "#lib/search/suggestions";
import { listTips } from "#lib/tips/queries";
import { getTransfer, listPlaces, listTransfers } from "#lib/transfers/queries";
import { GET as feed } from "../../app/casussen.atom/route.ts";
import { anonymous, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import {
  aCase,
  aCircle,
  aComment,
  aFollowUp,
  aPerson,
  aTip,
  aTransfer,
  anAttachment,
  asKnownNow,
  caseInput,
} from "../support/people.ts";

useDatabase();

const birds = ["appelvink", "boomleeuwerik", "goudhaantje", "ijsvogel", "kwartelkoning", "roerdomp", "waterspreeuw"];
/** In every text of and about the case; another one each time. */
let word: string;

let author: Actor;
let circleId: string;
let reader: Actor;
let administrator: Actor;
let number: number;
let other: number;
/** A case of somebody else, that was spoken of on this one. */
let spokenOf: number;
let ids: Record<"comment" | "answer" | "tip" | "harvested" | "followUp" | "transfer" | "attachment" | "feed", string>;

const decisionsOf = (caseNumber: number) =>
  db.select({ id: decisions.id }).from(decisions).where(eq(decisions.caseNumber, caseNumber));

const say = (kind: string) => `${kind} over ${word}.`;

/** A public case that people commented on, used and keep an eye on: every bell has rung, nothing has been read yet. */
beforeEach(async () => {
  word = birds.shift()!;
  const circle = await aCircle(await aPerson());
  author = circle.facilitator;
  circleId = circle.id;
  [reader, administrator] = await Promise.all([aPerson(), aPerson({ role: "administrator" })]);
  const { feed: secret } = await saveSearch(reader, parse(SaveSearch, { name: "Geel", query: `zoek=${word}` }));
  ({ number } = await aCase(author, { title: say("Titel"), tip: say("Tip"), audience: "public" }));
  const moderator = await aPerson({ role: "moderator" });
  await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
  ({ number: other } = await aCase(await aPerson()));
  ({ number: spokenOf } = await aCase(await aPerson()));
  const comment = await aComment(reader, number, { body: say("Vraag") });
  ids = {
    comment,
    answer: await aComment(author, number, { body: say("Antwoord"), parentId: comment }),
    tip: await aComment(reader, number, { body: `${say("Nog een tip")} Zie #${spokenOf}.`, kind: "tip" }),
    harvested: await aTip(reader, number, { body: say("Oogst") }),
    followUp: await aFollowUp(author, number, { tried: say("Geprobeerd") }),
    transfer: await aTransfer(reader, number, { context: say("Elders") }),
    attachment: await anAttachment(author, number, `${word}.txt`, say("Bestand")),
    feed: secret,
  };
  await lookForSavedSearches(-1_000);
  await takeAlong(author, { commentId: ids.tip, taken: true });
  await aComment(await aPerson(), number, { body: `${say("Met citaat")}`, quote: { text: say("Tip"), field: "tip" } });
  await keepBookmark(reader, { caseNumber: number, note: "", remindOn: null });
  reader = await asKnownNow(reader);
});

const orNothing = async (reading: Promise<unknown>) => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) return "";
    throw error;
  }
};

/** Every way by which words of the case, or of what was said about it, may reach somebody. */
async function waysFor(viewer: Viewer): Promise<Record<string, unknown>> {
  const caller = viewer.kind === "participant" ? await signedIn(viewer) : anonymous;
  const inApi = async (path: string) => (await caller.get(path)).body;
  const own = viewer.kind === "participant" ? viewer : undefined;
  return {
    page: await orNothing(getCase(viewer, number)),
    list: await listCases(viewer, {}, undefined, 100),
    search: (await listCases(viewer, { search: word })).items,
    count: (await tallyCases(viewer, { search: word })).total > 0 ? word : "",
    suggestion: await suggest(viewer, word.slice(0, -2), "nl"),
    related: await listRelated(viewer, { number: other, practices: ["mapping"] } as never),
    chapter: await listTold(viewer, "mapping", "tip", { size: 100 }),
    comment: await orNothing(getComment(viewer, ids.comment)),
    "talk, page by page": (await listThread(viewer, number, { order: "talk", kind: undefined })).items,
    "what changed in the talk": await listChangesSince(viewer, number, new Date(0)),
    "taken along": await listTakenAlong(viewer, number),
    "spoken of": (await listNamedIn(viewer, spokenOf)).map(({ title }) => title),
    "newest comments": await listNewestComments(viewer, {}, 50),
    roles: await listRoles(viewer, number),
    "follow-ups": await listFollowUps(viewer, number),
    "follow-up": await orNothing(getFollowUp(viewer, ids.followUp)),
    transfers: await listTransfers(viewer, number),
    transfer: await orNothing(getTransfer(viewer, ids.transfer)),
    places: (await listPlaces(viewer, number)).length > 0 ? word : "",
    attachment: await orNothing(
      openAttachment(viewer, ids.attachment, false).then(({ attachment, stream }) => (stream.destroy(), attachment)),
    ),
    "case in the API": await inApi(`/casussen/${number}`),
    "comments in the API": await inApi(`/casussen/${number}/reacties`),
    "follow-ups in the API": await inApi(`/casussen/${number}/vervolg`),
    "transfers in the API": await inApi(`/casussen/${number}/overdrachten`),
    "attachments in the API": await inApi(`/casussen/${number}/bijlagen`),
    "attachment in the API": await inApi(`/bijlagen/${ids.attachment}`),
    "suggestions in the API": await inApi(`/suggesties?zoek=${word.slice(0, -2)}`),
    ...(own && {
      "search everywhere": await searchEverywhere(own, word),
      tips: await listTips(own, undefined, undefined, 100),
      bookmarks: await listBookmarks(own),
      stream: (await orNothing(openStream(own, { caseNumber: number }, { send: () => {}, end: () => {} }).then((leave) => (leave(), word)))) as string, // prettier-ignore
      "number on the bell": (await countUnread(own)) > 0 ? word : "",
      bell: await listNotifications(own),
    }),
  };
}

const leaks = (ways: Record<string, unknown>) =>
  Object.entries(ways)
    .filter(([, given]) => JSON.stringify(given).includes(word))
    .map(([way]) => way);

async function moveTo(change: Record<string, unknown>): Promise<void> {
  const { submissionKey: _, ...content } = caseInput();
  const found = await getCase(author, number);
  const same = { title: found.title, tip: found.tip, number, version: found.version };
  await reviseCase(author, parse(ReviseCase, { ...content, ...same, ...change }));
}

describe("a case that goes down the ladder", () => {
  it("was everywhere before, for a participant", async () => {
    const ways = await waysFor(reader);
    const expected = Object.keys(ways).filter((way) => !["roles", "related"].includes(way));
    expect(leaks(ways)).toEqual(expect.arrayContaining(expected));
    expect((await readFeed(ids.feed)).items).toHaveLength(1);
    expect(await (await feed()).text()).toContain(word);
  });

  it("from public to participants is at once nowhere for visitors", async () => {
    expect(leaks(await waysFor(visitor))).toContain("page");
    await moveTo({ audience: "participants" });
    expect(leaks(await waysFor(visitor))).toEqual([]);
    expect(await (await feed()).text()).not.toContain(word);
    expect(leaks(await waysFor(reader))).toContain("bell");
  });

  it.each<[string, () => Promise<unknown>]>([
    ["to a circle", () => moveTo({ audience: "circle", circleId })],
    ["out of sight, withdrawn", () => withdrawCase(author, { number })],
    [
      "out of sight, hidden",
      async () => {
        const moderator = await aPerson({ role: "moderator" });
        const [last] = await decisionsOf(number);
        await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Namen.", lastDecisionId: last!.id });
      },
    ],
  ])("%s is at once nowhere for who is not in it: no bell of before, no feed, no file, no log", async (_name, move) => {
    await move();
    for (const viewer of [visitor, reader, await aPerson()]) expect(leaks(await waysFor(viewer))).toEqual([]);
    expect((await readFeed(ids.feed)).items).toEqual([]);
    expect(await (await feed()).text()).not.toContain(word);
    expect(JSON.stringify(await listLog(administrator))).not.toContain(word);
    expect(JSON.stringify(await db.select().from(mails))).not.toContain(word);
    await lookForSavedSearches(-1_000);
    expect(leaks({ bell: await listNotifications(reader) })).toEqual([]);
    await db.update(notifications).set({ mailDueAt: sql`now()` });
    await gatherMails();
    const told = await db.select({ body: mails.body }).from(mails).where(eq(mails.participantId, reader.id));
    expect(told.filter(({ body }) => new RegExp(`/casussen/${number}\\b`).test(body))).toEqual([]);
  });

  it("to a circle stays with its members, and its old versions with who writes it", async () => {
    await moveTo({ audience: "circle", circleId });
    expect(leaks(await waysFor(await asKnownNow(author)))).toContain("page");
    expect(await db.$count(caseVersions, eq(caseVersions.caseNumber, number))).toBeGreaterThan(1);
  });
});
