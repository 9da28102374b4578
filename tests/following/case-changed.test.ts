import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { notifications } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { ReviseCase } from "#lib/cases/validation";
import { parse } from "#lib/core/parse";
import { followCase } from "#lib/following/commands";
import { markRead } from "#lib/notifications/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson, caseInput } from "../support/people.ts";

useDatabase();

const rung = ({ id }: Actor) => db.$count(notifications, eq(notifications.receiverId, id));

it("a change of a case is told to who follows it, once until they read it, and not when nobody should hear", async () => {
  const [author, follower] = [await aPerson(), await aPerson()];
  const { number } = await aCase(author);
  await followCase(follower, { caseNumber: number, how: "as-always" });
  let version = 1;
  const change = (title: string, quiet?: string) => {
    const { submissionKey: _key, ...input } = caseInput();
    return reviseCase(
      author,
      parse(ReviseCase, { ...input, title, number, version: version++, reason: "", ...(quiet && { quiet }) }),
    );
  };
  await change("Een bank", "on");
  expect(await rung(follower)).toBe(0);
  await change("Een bankje");
  await change("Een bankje hier");
  expect(await rung(follower)).toBe(1);
  await markRead(follower);
  await change("Een bankje daar");
  expect(await rung(follower)).toBe(2);
  expect(await rung(author)).toBe(0);
});
