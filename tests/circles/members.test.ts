import { count, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { circleMembers, circles } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { addToCircle, joinCircle, removeFromCircle } from "#lib/circles/commands";
import { getCircle, listMembers } from "#lib/circles/queries";
import { AddToCircle } from "#lib/circles/validation";
import { Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listNotifications } from "#lib/notifications/queries";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { deedsAbout } from "../support/log.ts";
import { aCase, aCircle, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

const unknown = "0b5d8c3e-1111-4222-8333-444455556666";
const namesIn = async (circleId: string) => (await listMembers(circleId)).map(({ name }) => name);
const add = (facilitator: Actor, circleId: string, { handle }: { handle: string }) =>
  addToCircle(facilitator, parse(AddToCircle, { circleId, handle }));
const leave = (actor: Actor, circleId: string, { id: participantId }: { id: string } = actor) =>
  removeFromCircle(actor, { circleId, participantId });
/** A closed circle with one member besides its facilitator. */
async function closed() {
  const { id, slug, facilitator } = await aCircle(await aPerson());
  const member = await aPerson();
  await add(facilitator, id, member);
  return { id, slug, facilitator, member: await asKnownNow(member) };
}

describe("adding a colleague", () => {
  it("lets them in and rings their bell; twice, or ten times at once, is once", async () => {
    const { id, slug, facilitator } = await aCircle(await aPerson());
    const colleague = await aPerson();
    await expect(add(facilitator, id, colleague)).resolves.toBe(colleague.name);
    await atOnce(10, () => add(facilitator, id, colleague));
    const known = await asKnownNow(colleague);
    expect(known).toMatchObject({ circleIds: [id], unread: 1 });
    expect((await getCircle(known, slug)).members).toBe(2);
    expect((await listNotifications(known)).items).toMatchObject([
      { kind: "circle", actor: facilitator.name, circle: { slug } },
    ]);
    expect(await deedsAbout({ circleId: id, participantId: colleague.id })).toEqual(["circle.member-added"]);
    expect(await namesIn(id)).toEqual([facilitator.name, colleague.name].sort());
  });

  it("is for the facilitator: members are forbidden, others do not find a closed circle", async () => {
    const { id, member } = await closed();
    const colleague = await aPerson();
    await expect(add(member, id, colleague)).rejects.toThrow(Forbidden);
    await expect(add(await aPerson(), id, colleague)).rejects.toThrow(NotFound);
    await expect(add(await aPerson({ role: "administrator" }), id, colleague)).rejects.toThrow(NotFound);
    await expect(add(await aPerson(), unknown, colleague)).rejects.toThrow(NotFound);
    const open = await aCircle(await aPerson(), true);
    await expect(add(await aPerson(), open.id, colleague)).rejects.toThrow(Forbidden);
    expect((await asKnownNow(colleague)).circleIds).toEqual([]);
  });

  it("asks for somebody who exists", async () => {
    const { id, facilitator } = await aCircle(await aPerson());
    await expect(add(facilitator, id, { handle: "niemand" })).rejects.toThrow(Invalid);
    await expect(async () => add(facilitator, id, { handle: "" })).rejects.toThrow(Invalid);
    await expect(add(facilitator, id, { handle: "a\0b" })).rejects.toThrow(Invalid);
  });
});

describe("joining", () => {
  it("an open circle is one step, without a bell; twice is harmless", async () => {
    const { id, slug } = await aCircle(await aPerson(), true);
    const actor = await aPerson();
    expect(await getCircle(actor, slug)).toMatchObject({ member: false, members: 1 });
    await atOnce(3, () => joinCircle(actor, { circleId: id }));
    const known = await asKnownNow(actor);
    expect(await getCircle(known, slug)).toMatchObject({ member: true, members: 2 });
    expect(known.unread).toBe(0);
    expect(await deedsAbout({ circleId: id, participantId: actor.id })).toEqual(["circle.member-added"]);
  });

  it("a closed circle is not for strangers, who do not find it, nor for members, who are in", async () => {
    const { id, member } = await closed();
    const stranger = await aPerson();
    await expect(joinCircle(stranger, { circleId: id })).rejects.toThrow(NotFound);
    await expect(joinCircle(stranger, { circleId: unknown })).rejects.toThrow(NotFound);
    await expect(joinCircle(member, { circleId: id })).rejects.toThrow(Forbidden);
    expect((await asKnownNow(stranger)).circleIds).toEqual([]);
  });

  it("of forty at once lets forty in", async () => {
    const { id, slug, facilitator } = await aCircle(await aPerson(), true);
    const people = await atOnce(40, () => aPerson());
    await atOnce(40, (at) => joinCircle(people[at]!, { circleId: id }));
    const [row] = await db.select({ members: count() }).from(circleMembers).where(eq(circleMembers.circleId, id));
    expect(row).toEqual({ members: 41 });
    expect((await getCircle(facilitator, slug)).members).toBe(41);
  });
});

describe("leaving", () => {
  it("takes the circle and its cases out of sight, except one's own; twice is harmless", async () => {
    const { id, slug, facilitator, member } = await closed();
    const theirs = await aCase(facilitator, { audience: "circle", circleId: id });
    const own = await aCase(member, { audience: "circle", circleId: id });
    await leave(member, id);
    await leave(member, id);
    const gone = await asKnownNow(member);
    await expect(getCircle(gone, slug)).rejects.toThrow(NotFound);
    await expect(getCase(gone, theirs.number)).rejects.toThrow(NotFound);
    await expect(getCase(gone, own.number)).resolves.toMatchObject({ number: own.number });
    await expect(leave(gone, id)).rejects.toThrow(NotFound);
    expect(await deedsAbout({ circleId: id, participantId: member.id })).toEqual([
      "circle.member-added",
      "circle.member-removed",
    ]);
  });

  it("can be asked of a member by the facilitator, not by a colleague", async () => {
    const { id, facilitator, member } = await closed();
    const other = await aPerson();
    await add(facilitator, id, other);
    await expect(leave(await asKnownNow(other), id, member)).rejects.toThrow(Forbidden);
    await expect(leave(await aPerson(), id, member)).rejects.toThrow(NotFound);
    await leave(facilitator, id, member);
    expect(await namesIn(id)).toEqual([facilitator.name, other.name].sort());
  });

  it("is not for the facilitator, who stays", async () => {
    const { id, facilitator, member } = await closed();
    await expect(leave(facilitator, id)).rejects.toThrow(Refused);
    await expect(leave(member, id, facilitator)).rejects.toThrow(Forbidden);
    const [circle] = await db.select().from(circles).where(eq(circles.id, id));
    expect(circle).toMatchObject({ facilitatorId: facilitator.id });
    expect(await namesIn(id)).toContain(facilitator.name);
  });
});
