import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { circleLinks, circleMembers } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { hashOf } from "#lib/auth/tokens";
import { addToCircle, joinCircle, removeFromCircle } from "#lib/circles/commands";
import { findCircleLink, joinByLink, listCircleLinks, makeCircleLink, withdrawCircleLink } from "#lib/circles/links";
import { getCircle } from "#lib/circles/queries";
import { MakeCircleLink } from "#lib/circles/validation";
import { Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCircle, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

let circle: Awaited<ReturnType<typeof aCircle>>;
let facilitator: Actor;
beforeAll(async () => {
  circle = await aCircle(await aPerson());
  ({ facilitator } = circle);
});

const make = (actor = facilitator, places = "5") => makeCircleLink(actor, parse(MakeCircleLink, { circleId: circle.id, places })); // prettier-ignore
const over = expect.objectContaining({ message: "circleLinkOver" });

describe("the link of a circle", () => {
  it("leads whoever has it into a closed circle, by a button, and a member in again without using a place", async () => {
    const code = await make();
    const person = await aPerson();
    await expect(getCircle(person, circle.slug)).rejects.toThrow(NotFound);
    expect(await findCircleLink(person, code)).toMatchObject({ slug: circle.slug, member: false, full: false });
    expect(await joinByLink(person, code)).toBe(circle.slug);
    expect(await joinByLink(person, code)).toBe(circle.slug);
    expect(await getCircle(await asKnownNow(person), circle.slug)).toMatchObject({ member: true });
    expect((await listCircleLinks(circle.id))[0]).toMatchObject({ used: 1, places: 5 });
  });

  it("lets nobody back in whom the facilitator took out, before the facilitator adds them by hand", async () => {
    const [old, another] = [await make(), await make()];
    const person = await aPerson();
    const { id: circleId, slug } = circle;
    await joinByLink(person, old);
    await removeFromCircle(facilitator, { circleId, participantId: person.id });
    for (const code of [old, another]) {
      await expect(joinByLink(person, code)).rejects.toThrow(new Refused("circleRemoved"));
      expect(await findCircleLink(person, code)).toMatchObject({ member: false, removed: true });
    }
    await addToCircle(facilitator, { circleId, handle: person.handle });
    expect(await findCircleLink(person, old)).toMatchObject({ member: true, removed: false });
    await removeFromCircle(await asKnownNow(person), { circleId, participantId: person.id });
    expect(await joinByLink(person, another)).toBe(slug);
  });

  it("is not needed for an open circle, where the same holds", async () => {
    const { id: circleId, facilitator: leads, slug } = await aCircle(await aPerson(), true);
    const person = await aPerson();
    await joinCircle(person, { circleId });
    await removeFromCircle(leads, { circleId, participantId: person.id });
    await expect(joinCircle(person, { circleId })).rejects.toThrow(new Refused("circleRemoved"));
    expect(await getCircle(person, slug)).toMatchObject({ member: false, removed: true });
    await addToCircle(leads, { circleId, handle: person.handle });
    expect(await getCircle(await asKnownNow(person), slug)).toMatchObject({ member: true, removed: false });
  });

  it("is kept only as a hash", async () => {
    const code = await make();
    const rows = await db.select().from(circleLinks);
    expect(rows.map(({ tokenHash }) => tokenHash)).toContain(hashOf(code));
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it("has so many places and no more, also for who come at once", async () => {
    const code = await make();
    const people = await Promise.all(Array.from({ length: 9 }, () => aPerson()));
    const before = await db.$count(circleMembers, eq(circleMembers.circleId, circle.id));
    let turn = 0;
    const { done, refusals } = await triedAtOnce(9, () => joinByLink(people[turn++]!, code));
    expect(done).toBe(5);
    for (const refusal of refusals) expect(refusal).toEqual(expect.objectContaining({ message: "circleLinkFull" }));
    expect(await db.$count(circleMembers, eq(circleMembers.circleId, circle.id))).toBe(before + 5);
  });

  it("opens nothing once it was withdrawn or its fourteen days are over, nor when invented", async () => {
    const person = await aPerson();
    const withdrawn = await make();
    const linkId = (await listCircleLinks(circle.id))[0]!.id;
    await withdrawCircleLink(facilitator, { linkId });
    await withdrawCircleLink(facilitator, { linkId });
    const old = await make();
    await db
      .update(circleLinks)
      .set({ expiresAt: sql`now()` })
      .where(eq(circleLinks.tokenHash, hashOf(old)));
    for (const code of [withdrawn, old, "A".repeat(43), ""]) {
      expect(await findCircleLink(person, code)).toBeNull();
      await expect(joinByLink(person, code)).rejects.toThrow(over);
    }
  });

  it("is made and withdrawn by the facilitator alone", async () => {
    await make();
    const linkId = (await listCircleLinks(circle.id))[0]!.id;
    const member = await aPerson();
    await joinByLink(member, await make());
    await expect(make(await asKnownNow(member))).rejects.toThrow(Forbidden);
    await expect(make(await aPerson())).rejects.toThrow(NotFound);
    await expect(withdrawCircleLink(await asKnownNow(member), { linkId })).rejects.toThrow(Forbidden);
    await expect(withdrawCircleLink(await aPerson(), { linkId })).rejects.toThrow(NotFound);
    expect(() => parse(MakeCircleLink, { circleId: circle.id, places: "500" })).toThrow(Invalid);
  });
});
