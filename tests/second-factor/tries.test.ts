import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "#db/client";
import { rateLimits } from "#db/schema";
import { Invalid, TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { confirmCode } from "#lib/second-factor/confirm";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { linesAbout } from "../support/log.ts";
import { aPerson } from "../support/people.ts";
import { byMail, codeOf, withApp } from "../support/second-factor.ts";

useDatabase();

beforeAll(() => {
  env.RATE_LIMITS = true;
});
afterAll(() => {
  env.RATE_LIMITS = false;
});

it("five wrong codes, in whichever session, and even the right one waits a quarter of an hour", async () => {
  const person = await aPerson();
  const { secret } = await withApp(person);
  const { actor: here } = await byMail(person);
  const { actor: there } = await byMail(person);
  const { refusals } = await triedAtOnce(20, (at) => confirmCode(at % 2 ? here : there, { code: "000000" }));
  expect(refusals.filter((error) => error instanceof Invalid)).toHaveLength(5);
  expect(refusals.filter((error) => error instanceof TooFast)).toHaveLength(15);
  expect((await linesAbout({})).filter(({ action }) => action === "second-factor.failed")).toHaveLength(5);
  const refusal = await confirmCode(here, { code: codeOf(secret, 1) }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TooFast);
  expect((refusal as TooFast).retryAfter).toBeGreaterThan(800);
  await db.update(rateLimits).set({ expire: sql`${rateLimits.expire} - interval '15 minutes'` });
  await confirmCode(here, { code: codeOf(secret, 1) });
});

it("a right code gives the tries back: whoever types well is never shut out", async () => {
  const { codes, actor } = await withApp(await aPerson());
  for (const code of codes) {
    await expect(confirmCode(actor, { code: "000000" })).rejects.toThrow(Invalid);
    await confirmCode(actor, { code: code.replace("-", "") });
  }
});
