import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Viewer } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { audiences, domains } from "#lib/cases/choices";
import { reviseCase, withdrawCase } from "#lib/cases/commands";
import type { CaseFilter } from "#lib/cases/filter";
import { getCase, listCases } from "#lib/cases/queries";
import type { CaseTally } from "#lib/cases/tally";
import { addUp, tallyCases } from "#lib/cases/tally";
import { ReviseCase, caseFields } from "#lib/cases/validation";
import { joinCircle, removeFromCircle } from "#lib/circles/commands";
import { Forbidden, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { practiceKeys } from "#lib/practices/practices";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aFollowUp, aCircle, anOrganisation, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

const people = {} as Record<"outsider" | "member" | "memberOfBoth" | "author" | "moderator" | "judge", Actor>;
const places: string[] = [];
const circles: string[] = [];
/** Posted cases with their author. */
const posted: { number: number; author: Actor }[] = [];

beforeAll(async () => {
  const towns = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
  places.push(...towns.map(({ slug }) => slug));
  const from = (place: number, role: Actor["role"] = "participant") => aPerson({ organisation: towns[place], role });
  people.outsider = await from(0);
  people.moderator = await from(1, "moderator");
  people.judge = await from(2, "moderator");
  people.member = (await aCircle(await from(0), true)).facilitator;
  people.memberOfBoth = (await aCircle(await from(1), true)).facilitator;
  circles.push(people.member.circleIds[0]!, people.memberOfBoth.circleIds[0]!);
  await joinCircle(people.memberOfBoth, { circleId: circles[0]! });
  people.author = await from(2);
  for (const circleId of circles) await joinCircle(people.author, { circleId });
  for (const name of ["memberOfBoth", "author"] as const) people[name] = await asKnownNow(people[name]);

  const writers = [people.author, people.author, people.member, people.memberOfBoth, people.moderator];
  for (let made = 0; made < 36; made += 1) {
    const author = writers[made % writers.length]!;
    const circleId = author.circleIds[made % Math.max(1, author.circleIds.length)];
    const audience = ["participants", "public", circleId ? "circle" : "public"][made % 3];
    const practices = practiceKeys.filter((_, at) => (made * 7 + 1) & (1 << at));
    const { number } = await aCase(author, {
      tip: made % 4 ? "Ga er staan." : "",
      title: made % 2 ? "De moestuin" : "Een drempel",
      practices: practices.length > 0 ? practices : ["mapping"],
      domain: domains[made % 3],
      audience,
      circleId: audience === "circle" ? circleId : null,
    });
    posted.push({ number, author });
  }
  await aCase(people.author, { intent: "draft" });
  // The author of cases in a circle leaves it: those stay theirs alone to see.
  await removeFromCircle(people.author, { circleId: circles[1]!, participantId: people.author.id });
  people.author = await asKnownNow(people.author);
});

const thisYear = new Date().getFullYear();

const one = (at: number) => posted[at % posted.length]!;
const judgement = (verdict: "hide" | "restore" | "publish" | "decline" | "leave") => async (at: number) => {
  const { number: caseNumber } = one(at);
  const last = await lastDecision({ caseNumber });
  const input = { caseNumber, verdict, reason: "Om te tellen.", lastDecisionId: last?.id ?? "" };
  // Not every verdict fits every case: then nothing changes, and that too must be counted right.
  await decide(people.judge, input).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
};

/** What may happen to the list, each to the case at some place. */
const changes: Record<string, (at: number) => Promise<void>> = {
  nothing: async () => {},
  hide: judgement("hide"),
  restore: judgement("restore"),
  publish: judgement("publish"),
  decline: judgement("decline"),
  leave: judgement("leave"),
  hold: (at) =>
    report(people.judge, { caseNumber: one(at).number, reason: "personal-data", explanation: "" }),
  revise: async (at) => {
    const { number, author } = one(at);
    const known = (await getCase(author, number)) as Record<string, unknown>;
    const content = Object.fromEntries(caseFields.map((field) => [field, known[field]]));
    const next = { ...content, audience: "public", circleId: null, domain: domains[at % 3], practices: [practiceKeys[at % 5]] };
    await reviseCase(author, parse(ReviseCase, { ...next, title: "De drempel", intent: "post", number, version: known.version }));
  },
  // Not of every case: one that is hidden gets none.
  followUp: async (at) => {
    await aFollowUp(one(at).author, one(at).number).catch((error: unknown) => {
      if (!(error instanceof Refused || error instanceof Forbidden)) throw error;
    });
  },
  post: async (at) => {
    const { number } = await aCase(people.author, { audience: "public", practices: [practiceKeys[at % 5]] });
    posted.push({ number, author: people.author });
  },
  withdraw: async (at) => {
    if (posted.length < 30) return;
    const { number, author } = one(at);
    posted.splice(posted.findIndex((known) => known.number === number), 1);
    await withdrawCase(author, { number });
  },
}; // prettier-ignore

const counted = async (viewer: Viewer, filter: CaseFilter) =>
  (await pagesOf((after) => listCases(viewer, filter, after, 25))).flat().length;

/** The tally as the list itself tells it: one walk for the total, one for every option. */
async function byListing(viewer: Viewer, filter: CaseFilter): Promise<CaseTally> {
  type Group = "practices" | "organisations" | "domains" | "years" | "audiences";
  const options = async (group: Group, values: readonly (string | number)[]) => {
    const counts = values.map(
      async (value) => [value, await counted(viewer, { ...filter, [group]: [value] })] as const,
    );
    return Object.fromEntries((await Promise.all(counts)).filter(([, cases]) => cases > 0));
  };
  return {
    total: await counted(viewer, filter),
    many: false,
    uncounted: false,
    years: await options("years", [thisYear, thisYear - 1]),
    audiences: await options("audiences", audiences),
    withTip: await counted(viewer, { ...filter, withTip: true }),
    withFollowUp: await counted(viewer, { ...filter, withFollowUp: true }),
    practices: await options("practices", practiceKeys),
    organisations: await options("organisations", places),
    domains: await options("domains", domains),
  };
}

const viewers = ["visitor", "outsider", "member", "memberOfBoth", "author", "moderator"] as const;
const viewerOf = (name: (typeof viewers)[number]): Viewer => (name === "visitor" ? visitor : people[name]);

const someOf = <T>(values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: undefined });
const filters: fc.Arbitrary<CaseFilter> = fc.record({
  search: fc.constantFrom(undefined, undefined, "moestuin", "drempels", "zwembad"),
  practices: someOf(practiceKeys),
  organisations: fc.option(fc.subarray([0, 1, 2]), { nil: undefined }).map((chosen) => chosen?.map((at) => places[at]!)),
  domains: someOf(domains),
  years: someOf([thisYear, thisYear - 1]),
  audiences: someOf(audiences),
  withTip: fc.constantFrom(undefined, undefined, true),
  withFollowUp: fc.constantFrom(undefined, undefined, undefined, true),
  uncommented: fc.constantFrom(undefined, undefined, true),
}); // prettier-ignore
const steps = fc.record({
  change: fc.constantFrom(...Object.keys(changes)),
  at: fc.nat(1000),
  viewer: fc.constantFrom(...viewers),
  filter: filters,
});

describe("the tally beside the list", () => {
  it("equals the list, whoever looks, whatever is chosen and whatever just changed", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async ({ change, at, viewer, filter }) => {
        await changes[change]!(at);
        expect(await tallyCases(viewerOf(viewer), filter)).toEqual(await byListing(viewerOf(viewer), filter));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  }, 120_000);

  it.each(Object.keys(changes))("is right for everybody right after: %s", async (change) => {
    for (const viewer of viewers) await tallyCases(viewerOf(viewer), {});
    for (let at = 0; at < 3; at += 1) await changes[change]!(at);
    for (const viewer of viewers) {
      const { total } = await tallyCases(viewerOf(viewer), {});
      expect([viewer, total]).toEqual([viewer, await counted(viewerOf(viewer), {})]);
    }
  });

  it("counted in the middle of a change is right after it", async () => {
    for (const change of ["hide", "restore", "hide", "leave"]) {
      const looking = () => viewers.map((viewer) => tallyCases(viewerOf(viewer), { search: "moestuin" }));
      await Promise.all([...looking(), changes[change]!(1), ...looking()]);
      for (const viewer of viewers) {
        const { total } = await tallyCases(viewerOf(viewer), { search: "moestuin" });
        expect([viewer, total]).toEqual([viewer, await counted(viewerOf(viewer), { search: "moestuin" })]);
      }
    }
  });

  it("follows who joins and leaves a circle", async () => {
    const total = async (viewer: Actor) => (await tallyCases(viewer, {})).total;
    const before = await total(people.outsider);
    await joinCircle(people.outsider, { circleId: circles[0]! });
    const joined = await asKnownNow(people.outsider);
    await aCase(joined, { audience: "circle", circleId: circles[0] });
    expect(await total(joined)).toBe(await counted(joined, {}));
    expect(await total(joined)).toBeGreaterThan(before);
    await removeFromCircle(joined, { circleId: circles[0]!, participantId: joined.id });
    const left = await asKnownNow(joined);
    expect(await total(left)).toBe(before + 1);
    expect(await counted(left, {})).toBe(before + 1);
  });
});

describe("adding up", () => {
  it("lets no group narrow its own counts, and counts a case with two practices once", () => {
    const rest = { year: 2026, audience: "public", tips: false };
    const cells = [
      { organisation: "breda", domain: "desk", practices: ["mapping", "support"], ...rest, cases: 2 },
      { organisation: "breda", domain: null, practices: ["mapping"], ...rest, cases: 1 },
      { organisation: "tilburg", domain: "social", practices: [], ...rest, cases: 4 },
    ];
    expect(addUp(cells, { practices: ["mapping", "support"], organisations: ["breda"] })).toMatchObject({
      total: 3,
      practices: { mapping: 3, support: 2 },
      organisations: { breda: 3 },
      domains: { desk: 2 },
    });
  });
});
