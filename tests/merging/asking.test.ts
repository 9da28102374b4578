import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { accountMergeAsks, mails } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import { FreshSignInNeeded, Invalid, TooFast } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { eraseAccount } from "#lib/erasing/commands";
import { mergeAccounts } from "#lib/merging/commands";
import { findOwnMergeAsk, previewMerge } from "#lib/merging/queries";
import { askToMerge, withdrawMerge } from "#lib/merging/ask";
import { AskToMerge, MergeAccounts } from "#lib/merging/validation";
import { runRetention } from "#lib/retention/run";
import { useDatabase } from "../support/database.ts";
import { codeFor, newestMailTo } from "../support/invitations.ts";
import { deedsAbout, linesAbout } from "../support/log.ts";
import { addressOf, aPerson } from "../support/people.ts";
import { ask, codeOf, rowOf, twoAccounts } from "./two.ts";

useDatabase();

let staying: Actor;
let former: Actor;
let address: string;
beforeEach(async () => {
  ({ staying, former } = await twoAccounts());
  address = await addressOf(former);
});

const over = expect.objectContaining({ message: "mergeLinkOver" });
const ago = (interval: string) =>
  db
    .update(accountMergeAsks)
    .set({ askedAt: sql`now() - ${interval}::interval` })
    .where(eq(accountMergeAsks.participantId, staying.id));

describe("saying that another account is theirs too", () => {
  it("mails the link only to the other address, and keeps no more than the hash of it", async () => {
    const code = await codeOf(staying, former);
    const [row] = await db.select().from(accountMergeAsks).where(eq(accountMergeAsks.participantId, staying.id));
    expect(row).toMatchObject({ email: address });
    expect(JSON.stringify(row)).not.toContain(code);
    expect(await newestMailTo(await addressOf(staying))).toBeUndefined();
    expect((await newestMailTo(address))!.body).toContain(staying.name);
    expect(await findOwnMergeAsk(staying)).toEqual({ email: address });
    expect(JSON.stringify(await db.select().from(mails).where(eq(mails.participantId, staying.id)))).not.toContain(
      code,
    );
  });

  it("takes the address however it is written", async () => {
    await ask(staying, `  ${address.toUpperCase()} `);
    expect(await previewMerge(staying, await codeFor(address))).toMatchObject({ former: { email: address } });
  });

  it("is answered and logged the same for the address of nobody, also of somebody who had their account removed", async () => {
    const gone = await aPerson();
    const goneAddress = await addressOf(gone);
    await eraseAccount(gone, { texts: "keep", sure: "yes" });
    for (const nobody of ["niemand.hier@example.nl", goneAddress]) {
      const asker = await aPerson();
      expect(await ask(asker, nobody)).toBeUndefined();
      expect(await findOwnMergeAsk(asker)).toEqual({ email: nobody });
      const mail = (await newestMailTo(nobody))!;
      expect(mail.body).not.toContain("http");
      expect(mail.body).not.toContain(asker.name);
      const [line] = (await linesAbout({})).filter(({ actorId }) => actorId === asker.id);
      expect(line).toMatchObject({ action: "account.merge-asked", participantId: null, detail: null });
    }
  });

  it("asks for a fresh sign-in, and another address than one's own", async () => {
    await expect(ask({ ...staying, fresh: false }, address)).rejects.toThrow(FreshSignInNeeded);
    const own = await addressOf(staying);
    await expect(ask(staying, own.toUpperCase())).rejects.toThrow(Invalid);
    expect(await newestMailTo(address)).toBeUndefined();
    expect(await newestMailTo(own)).toBeUndefined();
  });

  it("takes nothing that is no address, and nothing more than that", () => {
    for (const email of ["", "iemand", "iemand@", "a@b.nl\r\nBcc: c@d.nl", `${"a".repeat(300)}@example.nl`, ["a@b.nl"]])
      expect(() => parse(AskToMerge, { email })).toThrow(Invalid);
    expect(() => parse(AskToMerge, { email: address, participantId: former.id })).toThrow(Invalid);
    expect(() => parse(MergeAccounts, { code: "x" })).toThrow(Invalid);
    expect(() => parse(MergeAccounts, { code: "x".repeat(101), sure: "yes" })).toThrow(Invalid);
  });

  describe("has a pace", () => {
    beforeEach(() => void (env.RATE_LIMITS = true));
    afterEach(() => void (env.RATE_LIMITS = false));

    it("of five times a day, whichever addresses they try", async () => {
      for (let at = 0; at < 5; at += 1) await ask(staying, `raad.${at}.${staying.id}@example.nl`);
      await expect(ask(staying, `raad.6.${staying.id}@example.nl`)).rejects.toThrow(TooFast);
    });

    it("of three mails to one address in a quarter of an hour, whoever asks and whether it is known or not", async () => {
      for (const email of [address, `onbekend.${staying.id}@example.nl`]) {
        for (let at = 0; at < 3; at += 1) await ask(await aPerson(), email);
        await expect(ask(await aPerson(), email)).rejects.toThrow(TooFast);
        expect(await db.$count(mails, eq(mails.recipient, email))).toBe(3);
      }
    });
  });

  it("anew makes the earlier link worthless; taken back, twice too, so is that one", async () => {
    const first = await codeOf(staying, former);
    const second = await codeOf(staying, former);
    expect(await previewMerge(staying, first)).toBeNull();
    expect(await previewMerge(staying, second)).not.toBeNull();
    await withdrawMerge(staying);
    await withdrawMerge(staying);
    expect(await findOwnMergeAsk(staying)).toBeNull();
    await expect(mergeAccounts(staying, { code: second })).rejects.toThrow(over);
    expect(await rowOf(former)).toMatchObject({ erasedAt: null });
  });
});

describe("the link", () => {
  it("is worth nothing to anybody else, not even to the other account, and to nobody after a day", async () => {
    const code = await codeOf(staying, former);
    for (const somebody of [await aPerson(), former, await aPerson({ role: "administrator" })]) {
      expect(await previewMerge(somebody, code)).toBeNull();
      await expect(mergeAccounts(somebody, { code })).rejects.toThrow(over);
    }
    await ago("24 hours 1 second");
    expect(await previewMerge(staying, code)).toBeNull();
    expect(await findOwnMergeAsk(staying)).toBeNull();
    await expect(mergeAccounts(staying, { code })).rejects.toThrow(over);
    await ago("23 hours");
    await mergeAccounts(staying, { code });
    expect((await rowOf(former)).erasedAt).not.toBeNull();
  });

  it("guessed, empty or of the address of nobody does nothing", async () => {
    await codeOf(staying, former);
    for (const code of ["", "x", "%", "' or 1=1 --", "\u{1F600}"]) {
      expect(await previewMerge(staying, code)).toBeNull();
      await expect(mergeAccounts(staying, { code })).rejects.toThrow(over);
    }
  });

  it("asks for a fresh sign-in, to look and to merge", async () => {
    const code = await codeOf(staying, former);
    const stale = { ...staying, fresh: false };
    await expect(previewMerge(stale, code)).rejects.toThrow(FreshSignInNeeded);
    await expect(mergeAccounts(stale, { code })).rejects.toThrow(FreshSignInNeeded);
    expect(await deedsAbout({ participantId: former.id })).toEqual([]);
  });

  it("stays good however often somebody looks, and is gone with what had its day", async () => {
    const code = await codeOf(staying, former);
    for (let at = 0; at < 3; at += 1) expect(await previewMerge(staying, code)).not.toBeNull();
    await ago("25 hours");
    await runRetention();
    expect(await db.$count(accountMergeAsks, eq(accountMergeAsks.participantId, staying.id))).toBe(0);
  });

  it("does nothing once the other account has another address", async () => {
    const code = await codeOf(staying, former);
    await db.execute(sql`update participant set email = ${`elders.${former.id}@example.nl`} where id = ${former.id}`);
    await expect(mergeAccounts(staying, { code })).rejects.toThrow(over);
  });
});

it("an ask of somebody who removes their account goes with it", async () => {
  await ask(staying, address);
  await eraseAccount(staying, { texts: "keep", sure: "yes" });
  expect(await db.$count(accountMergeAsks, eq(accountMergeAsks.participantId, staying.id))).toBe(0);
  expect((await newestMailTo(address))!.body).not.toContain(staying.name);
  await expect(askToMerge(staying, { email: address })).rejects.toThrow();
});
