import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { participants, sessions, signInAttempts, waitingWorkAccounts, workAccounts } from "#db/schema";
import { findActor } from "#lib/auth/sessions";
import { hashOf } from "#lib/auth/tokens";
import { Refused } from "#lib/core/errors";
import { closeSignIn } from "#lib/work-accounts/commands";
import { useDatabase } from "../support/database.ts";
import { anOrganisation, shutOut } from "../support/people.ts";
import { walkThrough } from "../support/real-provider.ts";
import { anOrganisationWithProvider, begin, comeBack, invited, signInAs } from "../support/work-accounts.ts";
import type { Town } from "../support/work-accounts.ts";

useDatabase();

const people = (domain: string) => [
  { sub: "an", name: "An de Wit", email: `an@${domain}`, email_verified: true, amr: ["pwd", "mfa"] },
  { sub: "bo", name: "Bo Vos", email: `bo@${domain}`, email_verified: true, amr: ["pwd"] },
  { sub: "cor", name: "Cor Smit", email: `cor@${domain}`, email_verified: false },
  { sub: "dee", name: "Dee Mol", email: `dee@${domain}`, email_verified: "true" },
  { sub: "els", name: "Els Kok", email: `els@${domain}` },
  { sub: "fay", name: "Fay Bos", email: "fay@elders.nl", email_verified: true },
  { sub: "gé", name: "Gé Dam" },
  { sub: "hin", name: "Hin Ros", email: `hin@${domain}`, email_verified: true },
  { sub: "ike", name: "Ike Put", email: `ike@${domain}`, email_verified: true },
];

let towns: Town[];
beforeAll(async () => {
  towns = await Promise.all([1, 2, 3].map(() => anOrganisationWithProvider(people, { newcomers: "true" })));
});
afterAll(() => Promise.all(towns.map(({ provider }) => provider.close())));

const accountsOf = ({ provider: { issuer } }: Town) =>
  db.select().from(workAccounts).where(eq(workAccounts.issuer, issuer));
const everything = async () => [
  await db.$count(participants),
  await db.$count(sessions),
  await db.$count(workAccounts),
  await db.$count(waitingWorkAccounts),
];
const who = async (arrival: Awaited<ReturnType<typeof signInAs>>) => {
  if (arrival.kind !== "session") throw new Error(`came in as ${arrival.kind}`);
  return (await findActor(arrival.signedIn.token))!.actor;
};

describe("with three providers at once", () => {
  it("each newcomer gets one account, at their own organisation, and comes back to it", async () => {
    const first = await Promise.all(towns.map(({ organisation }) => signInAs(organisation, "an").then(who)));
    const again = await Promise.all(towns.map(({ organisation }) => signInAs(organisation, "an").then(who)));
    for (const [at, town] of towns.entries()) {
      expect(first[at]).toMatchObject({
        name: "An de Wit",
        role: "participant",
        organisation: { id: town.organisation.id },
      });
      expect(again[at]!.id).toBe(first[at]!.id);
      expect(await accountsOf(town)).toMatchObject([{ sub: "an", participantId: first[at]!.id }]);
    }
    expect(new Set(first.map(({ id }) => id)).size).toBe(3);
  });

  it("goes back to where somebody was going, and keeps nothing of the attempt", async () => {
    const arrival = await signInAs(towns[0]!.organisation, "an", { path: "/tips" });
    expect(arrival).toMatchObject({ kind: "session", path: "/tips" });
    expect(await db.$count(signInAttempts)).toBe(0);
  });

  it("a second factor counts when the provider proves it, and not when it does not", async () => {
    const factor = async (sub: string) => {
      const arrival = await signInAs(towns[0]!.organisation, sub);
      if (arrival.kind !== "session") throw new Error(arrival.kind);
      const [row] = await db
        .select()
        .from(sessions)
        .where(eq(sessions.tokenHash, hashOf(arrival.signedIn.token)));
      return row!.secondFactorAt !== null;
    };
    expect([await factor("an"), await factor("bo")]).toEqual([true, false]);
  });
});

describe("an address proves nothing", () => {
  it.each(["cor", "dee", "els", "fay", "gé"])(
    "of %s, whose provider did not look: no account is made, it waits for proof",
    async (sub) => {
      const before = await everything();
      const arrival = await signInAs(towns[0]!.organisation, sub);
      expect(arrival.kind).toBe("waiting");
      const after = await everything();
      expect(after).toEqual([before[0], before[1], before[2], before[3]! + 1]);
    },
  );

  it("of a colleague who was invited: it is not linked by itself, though the provider says it is theirs", async () => {
    const [town] = towns as [Town];
    const known = await invited(town.organisation, `hin@${town.domain}`);
    expect((await signInAs(town.organisation, "hin")).kind).toBe("waiting");
    expect(await db.$count(workAccounts, eq(workAccounts.participantId, known.id))).toBe(0);
  });

  it("of somebody of another organisation: never their account, whatever the provider says of it", async () => {
    const [a, b] = towns as [Town, Town];
    const victim = await invited(a.organisation, `ike@${b.domain}`);
    expect((await signInAs(b.organisation, "ike")).kind).toBe("waiting");
    expect(await db.$count(workAccounts, eq(workAccounts.participantId, victim.id))).toBe(0);
  });
});

describe("an attempt", () => {
  const ready = async (town: Town, sub = "an") => {
    const { address, secret } = await begin(town.organisation.slug);
    return { secret, back: await walkThrough(address, sub), address };
  };
  const refused = (work: Promise<unknown>) => expect(work).rejects.toBeInstanceOf(Refused);

  it("works once: the same answer again is refused", async () => {
    const [town] = towns as [Town];
    const { secret, back } = await ready(town);
    await comeBack(town.organisation.slug, secret, back.search);
    const before = await everything();
    await refused(comeBack(town.organisation.slug, secret, back.search));
    expect(await everything()).toEqual(before);
  });

  it("of many at once with the same answer exactly one comes in", async () => {
    const [town] = towns as [Town];
    const { secret, back } = await ready(town);
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => comeBack(town.organisation.slug, secret, back.search)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is refused in another browser, with another state, without one, without code, and after ten minutes", async () => {
    const [town] = towns as [Town];
    const { slug } = town.organisation;
    const before = await everything();
    const tries: ((ready: { secret: string; back: URL }) => Promise<unknown>)[] = [
      ({ back }) => comeBack(slug, undefined, back.search),
      async ({ back }) => comeBack(slug, (await ready(town)).secret, back.search),
      ({ secret, back }) => {
        back.searchParams.set("state", "een-ander");
        return comeBack(slug, secret, back.search);
      },
      ({ secret, back }) => {
        back.searchParams.delete("state");
        return comeBack(slug, secret, back.search);
      },
      ({ secret, back }) => {
        back.searchParams.delete("code");
        return comeBack(slug, secret, back.search);
      },
      async ({ secret, back }) => {
        await db.update(signInAttempts).set({ expiresAt: sql`now() - interval '1 second'` });
        return comeBack(slug, secret, back.search);
      },
    ];
    for (const attempt of tries) await refused(attempt(await ready(town)));
    expect(await everything()).toEqual(before);
  });

  it("is refused with the answer of another provider, or with the name of one", async () => {
    const [a, b] = towns as [Town, Town];
    const before = await everything();
    const { secret, back } = await ready(a);
    back.searchParams.set("iss", b.provider.issuer);
    await refused(comeBack(a.organisation.slug, secret, back.search));
    const other = await ready(a);
    other.back.searchParams.delete("iss");
    await refused(comeBack(a.organisation.slug, other.secret, other.back.search));
    const third = await ready(a);
    await refused(comeBack(b.organisation.slug, third.secret, third.back.search));
    const [ofA, ofB] = [await ready(a), await ready(b)];
    await refused(comeBack(a.organisation.slug, ofA.secret, ofB.back.search));
    expect(await everything()).toEqual(before);
  });

  it("asks with PKCE (S256), state and nonce; the database holds none of them", async () => {
    const { address, secret } = await begin(towns[0]!.organisation.slug);
    const { searchParams: asked } = new URL(address);
    expect(asked.get("code_challenge_method")).toBe("S256");
    const kept = JSON.stringify(await db.select().from(signInAttempts));
    for (const value of [secret, ...["state", "nonce", "code_challenge"].map((name) => asked.get(name)!)]) {
      expect(value.length).toBeGreaterThanOrEqual(43);
      expect(kept).not.toContain(value);
    }
  });

  it("comes to nothing where the organisation closed it meanwhile, or never had it", async () => {
    const town = towns[2]!;
    const { secret, back } = await ready(town);
    await closeSignIn(town.administrator, { organisationId: town.organisation.id });
    await expect(comeBack(town.organisation.slug, secret, back.search)).rejects.toThrow("not found");
    await expect(begin(town.organisation.slug)).rejects.toThrow("not found");
    await expect(begin((await anOrganisation()).slug)).rejects.toThrow("not found");
  });
});

describe("whoever may not come in", () => {
  it("because a moderator suspended them, does not by work account either", async () => {
    const [town] = towns as [Town];
    const person = await who(await signInAs(town.organisation, "an"));
    await shutOut(person);
    await expect(signInAs(town.organisation, "an")).rejects.toThrow("suspended");
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(0);
  });

  it("because they work elsewhere now, does not with the account of their former work", async () => {
    const town = towns[1]!;
    const person = await who(await signInAs(town.organisation, "bo"));
    const { id: organisationId } = await anOrganisation();
    await db.update(participants).set({ organisationId }).where(eq(participants.id, person.id));
    await expect(signInAs(town.organisation, "bo")).rejects.toThrow("otherOrganisation");
  });
});
