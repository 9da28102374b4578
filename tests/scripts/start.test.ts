import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canReach } from "../../scripts/postgres/account.ts";
import { FolderInUse, holderOf, isHeld, readLock, takeFolder } from "../../scripts/postgres/lock.ts";
import { startOf } from "../../scripts/postgres/processes.ts";
import { countPlaywright, countVitest, honest } from "../../scripts/setup/counts.ts";
import { keptSecret } from "../../scripts/setup/settings.ts";
import { mayRestart } from "../../scripts/setup/supervise.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "leerkring-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockOf = (pid: number, start: string) => JSON.stringify({ pid, start, since: "" });

describe("the lock on a data folder", () => {
  it("holds while its process runs, and not when the process id is somebody else's by now", () => {
    const lock = { pid: 42, start: "boot/100", since: "" };
    expect(isHeld(lock, () => "boot/100")).toBe(true);
    expect(isHeld(lock, () => "boot/999")).toBe(false);
    expect(isHeld(lock, () => undefined)).toBe(false);
    expect(isHeld(undefined, () => "boot/100")).toBe(false);
  });

  it("that a crash left half written is no lock", () => {
    expect(readLock('{"pid": 4')).toBeUndefined();
    expect(readLock('{"pid": "4", "start": "x"}')).toBeUndefined();
  });

  it("refuses a second Leerkring and names the first", async () => {
    writeFileSync(path.join(folder, "leerkring.lock"), lockOf(process.ppid, startOf(process.ppid)!));
    await expect(takeFolder(folder)).rejects.toThrow(FolderInUse);
    await expect(takeFolder(folder)).rejects.toThrow(`process ${process.ppid}`);
  });

  it("of a crashed Leerkring is taken over, and given back at the end", async () => {
    writeFileSync(path.join(folder, "leerkring.lock"), lockOf(process.pid, "long ago"));
    const release = await takeFolder(folder);
    expect(holderOf(folder)?.pid).toBe(process.pid);
    release();
    expect(holderOf(folder)).toBeUndefined();
  });

  it("goes to one of many that start at once", async () => {
    const taken = await Promise.allSettled(Array.from({ length: 10 }, () => takeFolder(folder)));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("starting", () => {
  it("makes the secret once", () => {
    const secret = keptSecret(folder);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(keptSecret(folder)).toBe(secret);
  });

  it("gives up after five restarts in a minute, and not over a day", () => {
    expect(mayRestart([1, 2, 3, 4], 5)).toBe(true);
    expect(mayRestart([1, 2, 3, 4, 5], 6)).toBe(false);
    expect(mayRestart([1, 2, 3, 4, 5], 60_001)).toBe(true);
  });

  it("sees that the database account cannot pass through a closed folder", () => {
    // mkdtemp makes folders that only their owner enters.
    expect(canReach({ uid: 54_321, gid: 54_321 }, folder)).toBe(false);
    expect(canReach(undefined, folder)).toBe(true);
    expect(canReach({ uid: 54_321, gid: 54_321 }, "/tmp")).toBe(true);
  });
});

describe("counting tests", () => {
  it("counts a file that breaks outside any test, and names what failed", () => {
    const failed = { status: "failed", fullName: "a vote counts once", failureMessages: ["expected 2\nat vote.ts"] };
    const testResults = [
      { name: "broken.test.ts", status: "failed", message: "no such module\nat …", assertionResults: [] },
      { name: "vote.test.ts", status: "failed", assertionResults: [failed] },
    ];
    expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({
      passed: 3,
      failed: 2,
      names: ["a vote counts once: expected 2", "broken.test.ts: no such module"],
    });
  });

  it("counts a flaky journey as failed, and names it", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1 };
    const specs = [{ title: "posts a case", file: "main-job.spec.ts", line: 3, ok: false }];
    expect(countPlaywright({ stats, errors: [], suites: [{ suites: [{ specs }] }] })).toEqual({
      passed: 4,
      failed: 2,
      names: ["main-job.spec.ts:3 posts a case"],
    });
  });

  it("does not believe a run that ended badly without a failure", () => {
    expect(honest({ passed: 9, failed: 0 }, 1)).toMatchObject({ passed: 9, failed: 1 });
    expect(honest({ passed: 9, failed: 0 }, 0)).toEqual({ passed: 9, failed: 0 });
  });
});
