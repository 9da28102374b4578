import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails, organisations } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { listFromLikePlaces } from "#lib/cases/like-places";
import { mapCases } from "#lib/cases/map";
import { getCase, listCases, listDrafts, listWholeCases } from "#lib/cases/queries";
import { listRelated } from "#lib/cases/related";
import { listTold } from "#lib/cases/told";
import { tallyCases } from "#lib/cases/tally";
import { listTimeline } from "#lib/cases/timeline";
import { addToCircle } from "#lib/circles/commands";
import { addCoAuthor } from "#lib/co-authors/commands";
import { NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listQueue } from "#lib/desk/queue";
import { decide } from "#lib/moderation/commands";
import { notify } from "#lib/notifications/notify";
import { listNotifications } from "#lib/notifications/queries";
import { saveSearch } from "#lib/saved-searches/commands";
import { lookForSavedSearches } from "#lib/saved-searches/look";
import { SaveSearch } from "#lib/saved-searches/validation";
import { suggest } from "#lib/search/suggestions";
import { searchEverywhere } from "#lib/search/queries";
import { listTips } from "#lib/tips/queries";
import { SESSION_COOKIE } from "#lib/auth/next-auth";
import { startSession } from "#lib/auth/sessions";
import { answerWithFile } from "../../app/bijlagen/_answer.ts";
import { GET as feed } from "../../app/casussen.atom/route.ts";
import { GET as savedFeed } from "../../app/zoekopdrachten/[feed]/route.ts";
import { anonymous, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, anOrganisation, aPerson, anAttachment, asKnownNow } from "../support/people.ts";

useDatabase();

const states = ["draft", "circle", "participants", "proposed", "public"] as const;
type State = (typeof states)[number];
const names = ["visitor", "participant", "administrator", "member", "coAuthor", "author", "moderator"] as const;
type Name = (typeof names)[number];

/** Who reads what: the ladder of the audience, said once more in words that are not the code's. */
const readers: Record<State, Name[]> = {
  draft: ["coAuthor", "author"],
  circle: ["member", "coAuthor", "author", "moderator"],
  participants: ["participant", "administrator", "member", "coAuthor", "author", "moderator"],
  proposed: ["participant", "administrator", "member", "coAuthor", "author", "moderator"],
  public: [...names],
};

const viewers = {} as Record<Name, Viewer>;
const numbers = {} as Record<State, number>;
const attached = {} as Record<State, string>;
/** For each case another with its word, public: what it is related to is the case itself. */
const siblings = {} as Record<State, number>;
let other: number;
let town: Awaited<ReturnType<typeof anOrganisation>>;
/** The secret of a feed per person and case. */
const feeds = new Map<string, string>();

const word = (state: State) => `kanarie${state}`;
const inside = (state: State) => `binnenkanarie${state}`;

/** Stands in the case and in another one. */
const kin = (state: State) => `zusje${state}`;

beforeAll(async () => {
  town = await anOrganisation();
  const { id: circleId, facilitator } = await aCircle(await aPerson());
  const [member, coAuthor, participant, administrator] = await Promise.all([
    aPerson(),
    aPerson(),
    aPerson(),
    aPerson({ role: "administrator" }),
  ]);
  await addToCircle(facilitator, { circleId, handle: member.handle });
  const moderator = await aPerson({ role: "moderator" });
  const people = { participant, administrator, member, coAuthor, author: facilitator, moderator };
  for (const [name, person] of Object.entries(people)) {
    for (const state of states) {
      const { feed: secret } = await saveSearch(
        person,
        parse(SaveSearch, { name: state, query: `zoek=${word(state)}` }),
      );
      feeds.set(`${name} ${state}`, secret);
    }
  }
  const audienceOf = {
    draft: "public",
    circle: "circle",
    participants: "participants",
    proposed: "public",
    public: "public",
  };
  for (const state of states) {
    const made = await aCase(facilitator, {
      intent: state === "draft" ? "draft" : "post",
      audience: audienceOf[state],
      circleId: state === "circle" ? circleId : null,
      title: `Over ${word(state)}`,
      tip: `Denk aan ${word(state)}.`,
      learningQuestion: `Zoals het ${kin(state)}?`,
      insideRoles: `Bij ${inside(state)}.`,
      participantsOnly: ["inside"],
    });
    numbers[state] = made.number;
    attached[state] = await anAttachment(facilitator, made.number, `${word(state)}.txt`, `Over ${word(state)}.`);
    await addCoAuthor(facilitator, { number: made.number, handle: coAuthor.handle });
  }
  await decide(moderator, { caseNumber: numbers.public, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
  ({ number: other } = await aCase(await aPerson(), { title: "Een ander", audience: "public" }));
  await decide(moderator, { caseNumber: other, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
  for (const state of states) {
    ({ number: siblings[state] } = await aCase(await aPerson(), {
      title: `Het ${kin(state)}`,
      practices: ["support"],
      domain: "desk",
      audience: "public",
    }));
    await decide(moderator, { caseNumber: siblings[state], verdict: "publish", reason: "Goed.", lastDecisionId: "" });
  }
  await db.update(organisations).set({ inhabitants: 100_000, urbanity: 2 });
  await lookForSavedSearches(-1_000);
  viewers.visitor = visitor;
  for (const [name, person] of Object.entries(people)) {
    await db.transaction(async (tx) => {
      for (const number of Object.values(numbers))
        await notify(tx, { receiverId: person.id, actorId: null, kind: "comment", caseNumber: number });
    });
    viewers[name as Name] = await asKnownNow(person);
  }
});

const signed = (viewer: Viewer): viewer is Actor => viewer.kind === "participant";
const caller = async (viewer: Viewer) => (signed(viewer) ? signedIn(viewer) : anonymous);
const nameOf = (viewer: Viewer) => names.find((name) => viewers[name] === viewer);
const orNothing = async (reading: Promise<unknown>) => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) return "";
    throw error;
  }
};

/** The same eyes in a municipality that is like the one of the author. */
const elsewhere = (viewer: Actor): Actor => ({ ...viewer, organisation: town });

/** Every way by which words of a case may leave, for one viewer and one case. Undefined: this way is not for them, or not for drafts. */
const ways: Record<string, (viewer: Viewer, state: State) => Promise<unknown> | undefined> = {
  page: (viewer, state) => orNothing(getCase(viewer, numbers[state])),
  list: (viewer, state) => (state === "draft" ? undefined : listCases(viewer, {}, undefined, 100)),
  "list of the API": (viewer, state) => (state === "draft" ? undefined : listWholeCases(viewer, {}, undefined, 100)),
  "API, one case": async (viewer, state) => (await (await caller(viewer)).get(`/casussen/${numbers[state]}`)).body,
  "API, list": async (viewer, state) =>
    state === "draft" ? undefined : (await (await caller(viewer)).get("/casussen?aantal=100")).body,
  search: (viewer, state) => (state === "draft" ? undefined : listCases(viewer, { search: word(state) })),
  "search everywhere": (viewer, state) =>
    state === "draft" || !signed(viewer) ? undefined : searchEverywhere(viewer, word(state)),
  "count beside the filters": async (viewer, state) =>
    state === "draft" ? undefined : (await tallyCases(viewer, { search: word(state) })).total > 0 ? word(state) : "",
  timeline: (viewer, state) => (state === "draft" ? undefined : listTimeline(viewer, {}, undefined, 100)),
  "count of a month": async (viewer, state) => {
    if (state === "draft") return undefined;
    const { months } = await listTimeline(viewer, { search: word(state) });
    return months.some(({ count }) => count?.cases !== 0) ? word(state) : "";
  },
  map: async (viewer, state) => {
    if (state === "draft") return undefined;
    const { places } = await mapCases(viewer, { search: word(state) });
    return places.some(({ cases }) => cases !== 0) ? word(state) : "";
  },
  "from a like municipality": (viewer, state) =>
    state === "draft" || !signed(viewer)
      ? undefined
      : listFromLikePlaces(elsewhere(viewer), { number: siblings[state], practices: ["alignment"], domain: null }),
  related: async (viewer, state) => {
    if (state === "draft") return undefined;
    const everything = [];
    // Three at a time are shown: all of them, seen from each of the others.
    for (const number of [other, ...Object.values(numbers)]) {
      if (number === numbers[state]) continue;
      everything.push(await listRelated(viewer, { number, practices: ["mapping"] } as never));
    }
    return everything;
  },
  suggestion: (viewer, state) => (state === "draft" ? undefined : suggest(viewer, word(state), "nl")),
  "suggestion half typed": (viewer, state) =>
    state === "draft" ? undefined : suggest(viewer, `over ${word(state).slice(0, -2)}`, "nl"),
  "suggestion by the API": async (viewer, state) =>
    state === "draft" ? undefined : (await (await caller(viewer)).get(`/suggesties?zoek=${word(state)}`)).body,
  "related by its words": async (viewer, state) =>
    state === "draft"
      ? undefined
      : listRelated(viewer, { number: siblings[state], practices: ["alignment"], domain: null }),
  "chapter of its practice": async (viewer, state) => {
    if (state === "draft") return undefined;
    const texts = ["tip", "learningQuestion", "doneMapping"] as const;
    return Promise.all(texts.map((text) => listTold(viewer, "mapping", text, { size: 100 })));
  },
  tips: (viewer, state) =>
    state === "draft" || !signed(viewer) ? undefined : listTips(viewer, undefined, undefined, 100),
  notifications: (viewer) => (signed(viewer) ? listNotifications(viewer) : undefined),
  "feed of a saved search": async (viewer, state) => {
    if (state === "draft" || !signed(viewer)) return undefined;
    const secret = feeds.get(`${nameOf(viewer)} ${state}`)!;
    const params = Promise.resolve({ feed: `${secret}.atom` });
    return (await savedFeed(new Request("http://localhost/"), { params })).text();
  },
  "attachment by its link": async (viewer, state) => {
    const cookie = signed(viewer)
      ? `${SESSION_COOKIE}=${await startSession(viewer.id, "test", { secondFactor: true })}`
      : "";
    const answer = await answerWithFile(
      new Request("http://localhost/", { headers: { cookie } }),
      attached[state],
      false,
    );
    expect([200, 404]).toContain(answer.status);
    return answer.status === 404 ? "" : await answer.text();
  },
  "attachment in the API": async (viewer, state) =>
    (await (await caller(viewer)).get(`/bijlagen/${attached[state]}`)).body,
  "attachments in the API": async (viewer, state) =>
    (await (await caller(viewer)).get(`/casussen/${numbers[state]}/bijlagen`)).body,
  drafts: (viewer, state) => (state === "draft" && signed(viewer) ? listDrafts(viewer) : undefined),
};

/** Files are for participants, also with a public case (docs/adr/0012). */
const isFile = (way: string) => way.startsWith("attachment");

describe.each(states)("a case that is %s", (state) => {
  it.each(names)("is for %s what the ladder says, by every way out", async (name) => {
    const may = readers[state].includes(name);
    let tried = 0;
    for (const [way, read] of Object.entries(ways)) {
      const given = await read(viewers[name], state);
      if (given === undefined) continue;
      tried += 1;
      const shows = JSON.stringify(given).includes(word(state));
      if (way === "related" && may) continue; // only the best three are shown
      expect(shows, `${way} for ${name}`).toBe(may && !(isFile(way) && name === "visitor"));
    }
    expect(tried).toBeGreaterThanOrEqual(2);
  });

  it("keeps its inside part from visitors, by every way out and by searching for it", async () => {
    for (const [way, read] of Object.entries(ways)) {
      expect(JSON.stringify((await read(visitor, state)) ?? ""), way).not.toContain(inside(state));
    }
    expect((await listCases(visitor, { search: inside(state) })).items).toEqual([]);
    expect((await tallyCases(visitor, { search: inside(state) })).total).toBe(0);
  });

  it("is not suggested to visitors by the words of its inside part", async () => {
    const begun = inside(state).slice(0, -2);
    expect(JSON.stringify(await suggest(visitor, begun, "nl"))).not.toContain(word(state));
  });

  it("is in the public feed only when it is public", async () => {
    const told = await (await feed()).text();
    expect(told.includes(word(state))).toBe(state === "public");
    expect(told).not.toContain(inside(state));
  });

  it("rings the bell of a kept search only for whom it is, and never for who wrote it", async () => {
    for (const name of names) {
      const viewer = viewers[name];
      if (!signed(viewer)) continue;
      const rung = await db.execute<{ of: string }>(
        sql`select s.name as of from notification n join saved_search s on s.id = n.saved_search_id where n.receiver_id = ${viewer.id}`,
      );
      const may = readers[state].includes(name) && state !== "draft" && name !== "author";
      expect(
        rung.some((one) => one.of === state),
        name,
      ).toBe(may);
    }
  });

  it("leaves by no mail: what we mail tells no words of a case", async () => {
    const waiting = JSON.stringify(await db.select().from(mails));
    for (const telling of [word(state), inside(state), kin(state)]) expect(waiting).not.toContain(telling);
  });

  it("stands in the queue of moderators only when it waits", async () => {
    const queue = JSON.stringify(await listQueue(viewers.moderator as Actor));
    expect(queue.includes(word(state))).toBe(state === "proposed");
  });
});
