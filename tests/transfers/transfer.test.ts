import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { transfers } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { addToCircle, removeFromCircle } from "#lib/circles/commands";
import { Conflict, Forbidden, NotFound, Refused } from "#lib/core/errors";
import type { Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide } from "#lib/moderation/commands";
import { listNotifications } from "#lib/notifications/queries";
import { CONTEXT_LENGTH, RESULT_LENGTH } from "#lib/transfers/choices";
import { editTransfer, withdrawTransfer } from "#lib/transfers/commands";
import { countTransfers, getTransfer, listPlaces, listTransfers, ownTransfer } from "#lib/transfers/queries";
import { TellTransfer } from "#lib/transfers/validation";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aPerson, aTransfer, anOrganisation, asKnownNow } from "../support/people.ts";

useDatabase();

const rung = async (actor: Actor) =>
  (await listNotifications(actor)).items.filter(({ kind }) => kind === "transfer").map(({ actor: by }) => by);

describe("telling that one used a case", () => {
  it("stands in the list, newest first, and on the map; the author hears of it", async () => {
    const aalten = await anOrganisation("Aalten");
    const author = await aPerson({ organisation: aalten });
    const { number } = await aCase(author);
    const ede = await anOrganisation("Ede");
    const users = [await aPerson({ organisation: ede }), await aPerson({ organisation: ede })];
    const partner = await aPerson({ organisation: await anOrganisation("Een fonds", "partner") });
    for (const user of [...users, partner]) await aTransfer(user, number);
    const pages = await pagesOf((after) => listTransfers(author, number, after, 2));
    expect(pages.flat().map(({ participant }) => participant.name)).toEqual(
      [...users, partner].map(({ name }) => name).reverse(),
    );
    expect(await listPlaces(author, number)).toEqual([
      { slug: aalten.slug, name: "Aalten", latitude: 52.1, longitude: 5.9, home: true, times: 0 },
      { slug: ede.slug, name: "Ede", latitude: 52.1, longitude: 5.9, home: false, times: 2 },
    ]);
    expect(await rung(author)).toHaveLength(3);
    expect(await ownTransfer(users[0]!, number)).toMatchObject({ context: "Een dorp." });
    expect(await ownTransfer(author, number)).toBeUndefined();
  });

  it("is for anybody but the author, also a colleague of theirs", async () => {
    const organisation = await anOrganisation();
    const [author, colleague] = [await aPerson({ organisation }), await aPerson({ organisation })];
    const { number } = await aCase(author);
    await expect(aTransfer(author, number)).rejects.toThrow(Forbidden);
    await aTransfer(colleague, number);
    expect(await rung(author)).toEqual([colleague.name]);
    expect(await listPlaces(colleague, number)).toMatchObject([{ slug: organisation.slug, home: true, times: 1 }]);
    const draft = await aCase(author, { intent: "draft" });
    await expect(aTransfer(colleague, draft.number)).rejects.toThrow(NotFound);
  });

  it("twenty times at once is one; other words are refused", async () => {
    const [author, user] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    expect(new Set(await atOnce(20, () => aTransfer(user, number))).size).toBe(1);
    expect(await rung(author)).toHaveLength(1);
    await expect(aTransfer(user, number, { result: "Iets anders." })).rejects.toThrow(Refused);
  });

  it("stays in the circle: not for outsiders, nor for an author who left", async () => {
    const { id: circleId, facilitator } = await aCircle(await aPerson());
    const member = await aPerson();
    await addToCircle(facilitator, { circleId, handle: member.handle });
    const author = await asKnownNow(member);
    const { number } = await aCase(author, { audience: "circle", circleId });
    await expect(aTransfer(await aPerson(), number)).rejects.toThrow(NotFound);
    const transferId = await aTransfer(facilitator, number);
    expect(await rung(author)).toHaveLength(1);
    await removeFromCircle(author, { circleId, participantId: author.id });
    const left = await asKnownNow(author);
    expect(await rung(left)).toEqual([]);
    expect((await listTransfers(left, number)).items).toEqual([]);
    expect(await listPlaces(left, number)).toEqual([]);
    await expect(getTransfer(left, transferId)).rejects.toThrow(NotFound);
    await withdrawTransfer(facilitator, { transferId });
    const { unread } = await asKnownNow(left);
    await aTransfer(facilitator, number);
    expect((await asKnownNow(left)).unread).toBe(unread);
  });

  it("is not for visitors, who hear only how often a public case was used; hidden with its case", async () => {
    const [author, user] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author, { audience: "public" });
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Mooi.", lastDecisionId: "" });
    const transferId = await aTransfer(user, number);
    expect((await listTransfers(visitor, number)).items).toEqual([]);
    expect(await listPlaces(visitor, number)).toEqual([]);
    expect(await countTransfers(number)).toBe(1);
    const [{ id: lastDecisionId }] = (await db.execute(
      `select id from decision where case_number = ${number}`,
    )) as unknown as [{ id: string }];
    await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Namen.", lastDecisionId });
    await expect(getTransfer(user, transferId)).rejects.toThrow(NotFound);
    expect((await listTransfers(moderator, number)).items).toHaveLength(1);
  });
});

describe("changing and withdrawing one's own transfer", () => {
  it("keeps the later change; is not for others, not even the author of the case", async () => {
    const [author, user] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const transferId = await aTransfer(user, number);
    const change = { transferId, context: "Een stad.", result: "Er staan er nu twee.", version: 1 };
    await expect(editTransfer(author, change)).rejects.toThrow(Forbidden);
    await editTransfer(user, change);
    await expect(editTransfer(user, { ...change, context: "Een dorp." })).rejects.toThrow(Conflict);
    expect(await getTransfer(author, transferId)).toMatchObject({ context: "Een stad.", version: 2 });
    await expect(withdrawTransfer(author, { transferId })).rejects.toThrow(Forbidden);
    await withdrawTransfer(user, { transferId });
    expect(await db.$count(transfers, eq(transfers.id, transferId))).toBe(0);
    expect(await rung(author)).toEqual([]);
  });
});

it.each([
  [{ context: "  " }, "context"],
  [{ result: undefined }, "result"],
  [{ context: "a".repeat(CONTEXT_LENGTH + 1) }, "context"],
  [{ result: "a".repeat(RESULT_LENGTH + 1) }, "result"],
  [{ participantId: "x" }, "participantId"],
])("wrong input %# is told by field", (change, field) => {
  const read = () => parse(TellTransfer, { caseNumber: 1, context: "a", result: "b", ...change });
  let mistakes: string[] = [];
  try {
    read();
  } catch (error) {
    mistakes = (error as Invalid).mistakes.map((mistake) => mistake.field);
  }
  expect(mistakes).toEqual([field]);
});
