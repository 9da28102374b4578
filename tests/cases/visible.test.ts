import { describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import { getCase, listCases } from "#lib/cases/queries";
import { NotFound } from "#lib/core/errors";
import { decide } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

describe("who may read a case", () => {
  it("for all participants: any of them, and no visitor", async () => {
    const { number } = await aCase(await aPerson());
    await expect(getCase(await aPerson(), number)).resolves.toMatchObject({ number });
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
  });

  it("a draft: its author alone, not even a moderator", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { intent: "draft" });
    await expect(getCase(author, number)).resolves.toMatchObject({ number });
    await expect(getCase(await aPerson(), number)).rejects.toThrow(NotFound);
    await expect(getCase(await aPerson({ role: "moderator" }), number)).rejects.toThrow(NotFound);
  });

  it("for a circle: its members and moderators", async () => {
    const { id, facilitator } = await aCircle(await aPerson());
    const { number } = await aCase(facilitator, { audience: "circle", circleId: id });
    await expect(getCase(await asKnownNow(facilitator), number)).resolves.toMatchObject({ number });
    await expect(getCase(await aPerson({ role: "moderator" }), number)).resolves.toMatchObject({ number });
    await expect(getCase(await aPerson(), number)).rejects.toThrow(NotFound);
  });

  it("public: a visitor only after a moderator agreed", async () => {
    const { number } = await aCase(await aPerson(), { audience: "public" });
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
    await expect(getCase(visitor, number)).resolves.toMatchObject({ number });
    const { items } = await listCases(visitor);
    expect(items.map((item) => item.number)).toContain(number);
  });
});
