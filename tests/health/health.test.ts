import { tmpdir } from "node:os";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, mails } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import { Forbidden, Refused } from "#lib/core/errors";
import { BACKUP_TAKEN } from "#lib/health/backups";
import { judgeBackup, judgeDatabase, judgeDisk, judgeJob, judgeMail } from "#lib/health/judgement";
import { measureCommunity } from "#lib/health/measures";
import { getHealth } from "#lib/health/queries";
import { noteRun } from "#lib/jobs/runs";
import { maskAddress } from "#lib/mail/mask";
import { testMailServer } from "#lib/health/reach";
import { useDatabase } from "../support/database.ts";
import { openMailbox } from "../support/mailbox.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let administrator: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  env.DATA_DIR = tmpdir();
});

const now = new Date("2026-11-28T12:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const GB = 1024 ** 3;

describe("the judgement", () => {
  it("of a backup: a day and a bit is good, three days is too long, and never is worst", () => {
    expect([ago(1), ago(25.9), ago(27), ago(73), null].map((at) => judgeBackup(at, now))).toEqual(["good", "good", "watch", "bad", "bad"]); // prettier-ignore
  });

  it("of a disk looks at what is left, in gigabytes and as a share", () => {
    const sizes = [
      { free: 60 * GB, size: 100 * GB },
      { free: 10 * GB, size: 100 * GB },
      { free: 4 * GB, size: 10 * GB },
      { free: 0.5 * GB, size: 1 * GB },
      { free: 40 * GB, size: 1000 * GB },
    ];
    expect(sizes.map(judgeDisk)).toEqual(["good", "watch", "watch", "bad", "bad"]);
  });

  it("of the database: slow, or newer than we know, is worth a look; not up to date is bad", () => {
    expect(judgeDatabase({ took: 3, migrations: 30, known: 30 })).toBe("good");
    expect(judgeDatabase({ took: 900, migrations: 30, known: 30 })).toBe("watch");
    expect(judgeDatabase({ took: 3, migrations: 31, known: 30 })).toBe("watch");
    expect(judgeDatabase({ took: 3, migrations: 29, known: 30 })).toBe("bad");
  });

  it("of mail: one that waits over an hour is bad, one that is tried again worth a look", () => {
    const fine = { server: true, demo: false, again: 0, refusedLately: 0, oldest: null };
    expect(judgeMail(fine, now)).toBe("good");
    expect(judgeMail({ ...fine, again: 1 }, now)).toBe("watch");
    expect(judgeMail({ ...fine, refusedLately: 1 }, now)).toBe("watch");
    expect(judgeMail({ ...fine, oldest: ago(2) }, now)).toBe("bad");
    expect(judgeMail({ ...fine, server: false }, now)).toBe("bad");
    expect(judgeMail({ ...fine, server: false, demo: true }, now)).toBe("watch");
  });

  it("of what happens by itself: late, or failed since, is bad", () => {
    const secondsAgo = (seconds: number) => ago(seconds / 3_600);
    expect(judgeJob("post", { ranAt: secondsAgo(60), failedAt: null }, now)).toBe("good");
    expect(judgeJob("post", { ranAt: secondsAgo(180), failedAt: null }, now)).toBe("bad");
    expect(judgeJob("tidy", { ranAt: secondsAgo(1_200), failedAt: null }, now)).toBe("good");
    expect(judgeJob("tidy", { ranAt: null, failedAt: null }, now)).toBe("bad");
    expect(judgeJob("post", { ranAt: secondsAgo(60), failedAt: secondsAgo(30) }, now)).toBe("bad");
    expect(judgeJob("post", { ranAt: secondsAgo(60), failedAt: secondsAgo(90) }, now)).toBe("watch");
  });
});

describe("health", () => {
  it("is for administrators alone", async () => {
    for (const role of ["participant", "moderator", "researcher", "partner"] as const)
      await expect(aPerson({ role }).then((who) => getHealth(who))).rejects.toThrow(Forbidden);
  });

  it("tells of database, disk, mail, backup and jobs how they are", async () => {
    await noteRun("post", "ranAt");
    await db.insert(auditEntries).values({ actorId: null, action: BACKUP_TAKEN });
    await db.insert(mails).values({ kind: "sign-in", recipient: "a@example.nl", subject: "x", body: "x" });
    const health = await getHealth(administrator);
    expect(health.database).toMatchObject({ migrations: health.database.known, version: expect.stringMatching(/^\d+\.\d+/) }); // prettier-ignore
    expect(health.database.bytes).toBeGreaterThan(1_000_000);
    expect(health.disk!.free).toBeGreaterThan(0);
    expect(health.mail).toMatchObject({ waiting: 1, refused: 0, server: false });
    expect(health.backup.level).toBe("good");
    expect(health.jobs.find(({ name }) => name === "post")).toMatchObject({ level: "good" });
    expect(health.jobs.find(({ name }) => name === "ask")).toMatchObject({ level: "bad", ranAt: null });
  });
});

describe("the mail server", () => {
  it("is called, and nothing is sent", async () => {
    const mailbox = await openMailbox();
    env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`;
    try {
      expect(await testMailServer(administrator)).toMatchObject({ reached: true });
      expect(mailbox.deliveries).toEqual([]);
      await mailbox.close();
      expect(await testMailServer(administrator)).toMatchObject({ reached: false });
    } finally {
      env.SMTP_URL = undefined;
    }
  });

  it("that is not there, or asked by somebody else, is refused", async () => {
    await expect(testMailServer(administrator)).rejects.toThrow(Refused);
    await expect(testMailServer(await aPerson())).rejects.toThrow(Forbidden);
  });
});

it("an address that is masked cannot be written to, however strange it is", () => {
  expect(["noor@breda.nl", "@breda.nl", "noor", "\"a@b\"@c.nl", "é@x.nl"].map(maskAddress)).toEqual(["n…@breda.nl", "…", "…", '"…@c.nl', "é…@x.nl"]); // prettier-ignore
});

it("what is measured of the community are numbers under fixed names", async () => {
  const measured = (await measureCommunity()) as { name: string; values: { value: number; labels: object }[] }[];
  const of = (name: string) => measured.find((one) => one.name === name)!.values;
  expect(of("leerkring_database_up")).toMatchObject([{ value: 1 }]);
  expect(of("leerkring_jobs").length).toBe(8);
  expect(of("leerkring_mails").map(({ labels }) => labels)).toEqual([{ state: "waiting" }, { state: "again" }, { state: "refused" }]); // prettier-ignore
  expect(of("leerkring_backup_age_seconds")[0]!.value).toBeLessThan(3_600);
  expect(JSON.stringify(measured)).not.toContain("@");
});
