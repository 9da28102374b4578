import { eq, sql } from "drizzle-orm";
import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { notifications, ownDataFiles } from "#db/schema";
import { storage } from "#lib/attachments/storage";
import type { Actor } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import { NotFound, TooFast } from "#lib/core/errors";
import { eraseAccount } from "#lib/erasing/commands";
import { askForOwnData, openOwnDataFile } from "#lib/own-data/commands";
import { makeOwnDataFiles } from "#lib/own-data/make";
import { latestOwnDataFile } from "#lib/own-data/queries";
import { runRetention } from "#lib/retention/run";
import { useDatabase } from "../support/database.ts";
import { aCase, anAttachment, aPerson } from "../support/people.ts";
import { makeDue } from "../support/queue.ts";

useDatabase();

let person: Actor;
beforeEach(async () => {
  person = await aPerson();
});

const made = async () => {
  await askForOwnData(person);
  await makeOwnDataFiles();
  return (await latestOwnDataFile(person))!;
};
const filesOf = ({ id }: Actor) => db.$count(ownDataFiles, eq(ownDataFiles.participantId, id));

describe("a file with one's own data", () => {
  it("is asked for, made, told of and fetched, with everything in it", async () => {
    const { number } = await aCase(person, { title: "Van mij" });
    const attachment = await anAttachment(person, number, "verslag.txt", "Het hele verslag.");
    await askForOwnData(person);
    expect(await latestOwnDataFile(person)).toMatchObject({ state: "making", progress: 0 });
    await makeOwnDataFiles();
    const file = (await latestOwnDataFile(person))!;
    expect(file).toMatchObject({ state: "ready", progress: 100 });
    const bell = await db.select().from(notifications).where(eq(notifications.receiverId, person.id));
    expect(bell).toMatchObject([{ kind: "own-data", readAt: null }]);
    const { name, bytes, stream } = await openOwnDataFile(person, file.id);
    const content = await buffer(stream);
    expect(name).toMatch(/^leerkring-persoon-.*\.zip$/);
    expect(content.length).toBe(bytes);
    for (const entry of ["gegevens.json", "gegevens.html", `bijlagen/${attachment}.txt`])
      expect(content.includes(entry), entry).toBe(true);
    const [read] = await db.select().from(notifications).where(eq(notifications.receiverId, person.id));
    expect(read!.readAt).not.toBeNull();
  });

  it("is there for that one person alone", async () => {
    const file = await made();
    for (const role of ["participant", "moderator", "administrator"] as const) {
      const other = await aPerson({ role });
      await expect(openOwnDataFile(other, file.id)).rejects.toThrow(NotFound);
      expect(await latestOwnDataFile(other)).toBeUndefined();
    }
  });

  it("asked for twice at once, is made once", async () => {
    await Promise.all([askForOwnData(person), askForOwnData(person), askForOwnData(person)]);
    await makeOwnDataFiles();
    expect(await filesOf(person)).toBe(1);
    expect(await db.$count(notifications, eq(notifications.receiverId, person.id))).toBe(1);
  });

  it("can be fetched for twenty-four hours, and then its bytes go too", async () => {
    const file = await made();
    const age = (span: string) =>
      db.execute(sql`update own_data_file set ready_at = now() - ${span}::interval where id = ${file.id}`);
    await age("23 hours 59 minutes");
    await runRetention();
    await openOwnDataFile(person, file.id).then(({ stream }) => stream.destroy());
    await age("24 hours 1 minute");
    await expect(openOwnDataFile(person, file.id)).rejects.toThrow(NotFound);
    expect(await latestOwnDataFile(person)).toBeUndefined();
    expect(await runRetention()).toMatchObject({ ownData: 1 });
    expect(await (await storage()).exists(file.id)).toBe(false);
    expect(await filesOf(person)).toBe(0);
  });

  it("goes with the account, also when it is still being made", async () => {
    const file = await made();
    await askForOwnData(person);
    await eraseAccount(person, { texts: "keep", sure: "yes" });
    await expect(openOwnDataFile(person, file.id)).rejects.toThrow();
    await makeOwnDataFiles();
    await runRetention();
    expect(await (await storage()).exists(file.id)).toBe(false);
    expect(await filesOf(person)).toBe(0);
  });

  it("that cannot be made is tried again, and given up in the end", async () => {
    await askForOwnData(person);
    await db.execute(sql`alter table bookmark rename to bookmark_away`);
    try {
      for (let turn = 0; turn < 4; turn += 1) {
        await makeOwnDataFiles();
        await makeDue();
      }
      expect(await latestOwnDataFile(person)).toMatchObject({ state: "failed" });
    } finally {
      await db.execute(sql`alter table bookmark_away rename to bookmark`);
    }
    expect(await made()).toMatchObject({ state: "ready" });
  });

  it("is given five times an hour", async () => {
    env.RATE_LIMITS = true;
    try {
      for (let turn = 0; turn < 5; turn += 1) await askForOwnData(person);
      await expect(askForOwnData(person)).rejects.toThrow(TooFast);
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});
