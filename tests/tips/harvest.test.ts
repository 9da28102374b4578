import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { deleteComment } from "#lib/comments/change";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { decide } from "#lib/moderation/commands";
import { editTip, removeTip } from "#lib/tips/commands";
import { getTip, listTips } from "#lib/tips/queries";
import { voteOnTip } from "#lib/votes/commands";
import { atOnce, triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aComment, aPerson, aTip } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let harvester: Actor;

beforeAll(async () => {
  author = await aPerson();
  reader = await aPerson();
  harvester = await aPerson();
});

const textsFor = async (viewer: Actor, order: "newest" | "valued" = "newest", size = 2) =>
  (await pagesOf((after) => listTips(viewer, undefined, after, size, order))).flat().map(({ text }) => text);

describe("a harvested tip", () => {
  it("stands beside the others, with its source, and sent twice it is one", async () => {
    const { number } = await aCase(author);
    const commentId = await aComment(reader, number);
    const ids = await atOnce(5, () =>
      aTip(harvester, number, { commentId, body: "Ga er zelf staan.", submissionKey: "tip-sleutel-4711" }),
    );
    expect(new Set(ids).size).toBe(1);
    const [tip] = (await listTips(reader, "mapping")).items;
    expect(tip).toMatchObject({
      text: "Ga er zelf staan.",
      commentId,
      case: { number },
      author: { handle: harvester.handle },
      harvested: { id: ids[0], own: false, voted: false },
    });
    expect((await listTips(reader, "support")).items).toEqual([]);
  });

  it("exists for who may read its source, and for nobody else", async () => {
    const circle = await aCircle(await aPerson());
    const inside = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    const secret = await aTip(circle.facilitator, inside.number, { body: "Alleen voor de kring." });
    expect(await textsFor(circle.facilitator)).toContain("Alleen voor de kring.");
    expect(await textsFor(reader)).not.toContain("Alleen voor de kring.");
    await expect(getTip(reader, secret)).rejects.toThrow(NotFound);
    await expect(voteOnTip(reader, { tipId: secret, support: true })).rejects.toThrow(NotFound);
    await expect(aTip(reader, inside.number)).rejects.toThrow(NotFound);

    const moderator = await aPerson({ role: "moderator" });
    const { number } = await aCase(author);
    const [hidden, gone] = [await aComment(author, number), await aComment(author, number)];
    await aTip(harvester, number, { commentId: hidden, body: "Uit wat verborgen werd." });
    await aTip(harvester, number, { commentId: gone, body: "Uit wat verdween." });
    await decide(moderator, { commentId: hidden, verdict: "hide", reason: "Een naam.", lastDecisionId: "" });
    await deleteComment(author, { commentId: gone });
    expect(await textsFor(reader)).not.toContain("Uit wat verborgen werd.");
    expect(await textsFor(reader)).toContain("Uit wat verdween.");
    await expect(aTip(reader, number, { commentId: hidden })).rejects.toThrow(NotFound);
    await withdrawCase(author, { number });
    expect(await textsFor(reader)).not.toContain("Uit wat verdween.");
  });

  it("of a comment names a comment of that case", async () => {
    const [one, other] = [await aCase(author), await aCase(author)];
    const commentId = await aComment(reader, other.number);
    await expect(aTip(harvester, one.number, { commentId })).rejects.toThrow(NotFound);
  });

  it("is one's own to change and take away; of many changes at once one gets through", async () => {
    const { number } = await aCase(author);
    const tipId = await aTip(harvester, number);
    const change = (actor: Actor, body: string, version = 1) =>
      editTip(actor, { tipId, body, practices: ["support"], version, personalDataSeen: undefined });
    await expect(change(reader, "Van mij.")).rejects.toThrow(Forbidden);
    const { done, refusals } = await triedAtOnce(5, (at) => change(harvester, `Anders ${at}`));
    expect(done).toBe(1);
    expect(refusals.every((error) => error instanceof Conflict)).toBe(true);
    await expect(removeTip(reader, { tipId })).rejects.toThrow(Forbidden);
    await removeTip(harvester, { tipId });
    await expect(getTip(harvester, tipId)).rejects.toThrow(NotFound);
  });

  it("is guarded, and needs words and a practice", async () => {
    const { number } = await aCase(author);
    await expect(aTip(harvester, number, { body: "Bel 06 12345678." })).rejects.toThrow(Invalid);
    expect(() => aTip(harvester, number, { body: " " })).toThrow(Invalid);
    expect(() => aTip(harvester, number, { practices: [] })).toThrow(Invalid);
    const markup = `<script>alert(1)</script> [a](javascript:alert(1))`;
    const id = await aTip(harvester, number, { body: markup });
    expect((await getTip(reader, id)).text).toBe(markup);
  });

  it("can be valued by others, once each, and then comes first", async () => {
    const { number } = await aCase(author);
    const tipId = await aTip(harvester, number, { body: "De beste." });
    await aTip(harvester, number, { body: "Een nieuwere." });
    await expect(voteOnTip(harvester, { tipId, support: true })).rejects.toThrow(Forbidden);
    const voters = await Promise.all(Array.from({ length: 4 }, () => aPerson()));
    await atOnce(8, (at) => voteOnTip(voters[at % 4]!, { tipId, support: true }));
    expect((await getTip(voters[0]!, tipId)).votes).toBe(4);
    for (const size of [1, 3, 20]) expect((await textsFor(reader, "valued", size))[0]).toBe("De beste.");
    expect(await voteOnTip(voters[0]!, { tipId, support: false })).toEqual({ votes: 3, voted: false });
    const all = await textsFor(reader, "valued", 1);
    expect(all.toSorted()).toEqual((await textsFor(reader)).toSorted());
  });
});
