import { describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import { getCase, listCases } from "#lib/cases/queries";
import { addToCircle, startCircle } from "#lib/circles/commands";
import { getCircle, listCircles, listOwnCircles } from "#lib/circles/queries";
import { StartCircle } from "#lib/circles/validation";
import { Forbidden, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { linesAbout } from "../support/log.ts";
import { aCase, aCircle, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

const unknown = "0b5d8c3e-1111-4222-8333-444455556666";
/** A closed circle with one member besides its facilitator. */
async function closed() {
  const { id, slug, facilitator } = await aCircle(await aPerson());
  const member = await aPerson();
  await addToCircle(facilitator, { circleId: id, handle: member.handle });
  return { id, slug, facilitator, member: await asKnownNow(member) };
}

describe("starting a circle", () => {
  it("makes who starts it its facilitator and first member", async () => {
    const actor = await aPerson();
    const input = parse(StartCircle, { name: " Groen in de wijk ", purpose: "Leren.", open: "closed" });
    const slug = await startCircle(actor, input);
    expect(slug).toBe("groen-in-de-wijk");
    const known = await asKnownNow(actor);
    const circle = await getCircle(known, slug);
    expect(circle).toMatchObject({
      name: "Groen in de wijk",
      open: false,
      facilitatorId: actor.id,
      facilitator: actor.name,
      members: 1,
      member: true,
    });
    expect(await listOwnCircles(known)).toMatchObject([{ id: circle.id, slug }]);
    expect(await linesAbout({ circleId: circle.id })).toMatchObject([{ action: "circle.started", actorId: actor.id }]);
  });

  it("is not for visitors", async () => {
    await expect(startCircle(visitor as never, { name: "x", purpose: "y", open: true })).rejects.toThrow(Forbidden);
  });

  it("twenty times at once under one name gives twenty circles, each with its own address", async () => {
    const actor = await aPerson();
    const slugs = await atOnce(20, () => startCircle(actor, { name: "Dezelfde naam", purpose: "Leren.", open: true }));
    expect(new Set(slugs).size).toBe(20);
    for (const slug of slugs) expect(slug).toMatch(/^dezelfde-naam(-[0-9a-f]{6})?$/);
  });

  it.each([
    [{ name: " " }, "name"],
    [{ name: "a".repeat(101) }, "name"],
    [{ purpose: "" }, "purpose"],
    [{ open: undefined }, "open"],
    [{ facilitatorId: unknown }, "facilitatorId"],
  ])("refuses %j", (change, field) => {
    expect(() => parse(StartCircle, { name: "Kring", purpose: "Leren.", open: "open", ...change })).toThrow(
      expect.objectContaining({ mistakes: [expect.objectContaining({ field })] }),
    );
  });
});

describe("a closed circle", () => {
  it("does not exist for others: not by name, not in the list, and neither do its cases", async () => {
    const { id, slug, facilitator, member } = await closed();
    const { number } = await aCase(member, { audience: "circle", circleId: id });
    for (const stranger of [await aPerson(), await aPerson({ role: "administrator" })]) {
      await expect(getCircle(stranger, slug)).rejects.toThrow(NotFound);
      expect((await listCircles(stranger)).map((circle) => circle.id)).not.toContain(id);
      await expect(getCase(stranger, number)).rejects.toThrow(NotFound);
    }
    for (const insider of [facilitator, member]) {
      expect((await listCircles(insider)).map((circle) => circle.id)).toContain(id);
      expect((await listCases(insider, { circleId: id })).items).toHaveLength(1);
    }
  });

  it("stands in no list of who is in no circle, who sees the open ones by name", async () => {
    await closed();
    const [one, other] = [await aCircle(await aPerson(), true), await aCircle(await aPerson(), true)];
    const names = (await listCircles(await aPerson())).map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(one.slug).not.toBe(other.slug);
  });

  it("stands before the open circles for who is in it", async () => {
    const { id, member } = await closed();
    await aCircle(await aPerson(), true);
    const [own, ...others] = await listCircles(member);
    expect(own).toMatchObject({ id, member: true });
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((circle) => circle.open && !circle.member)).toBe(true);
  });
});
