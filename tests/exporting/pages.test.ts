import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { PAGE } from "#lib/exporting/file";
import { fullExport } from "#lib/exporting/full";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

it("an export of many pages has every case once, in one order", async () => {
  const author = await aPerson();
  const [parts, each] = [6, 200];
  expect(parts * each).toBeGreaterThan(2 * PAGE);
  for (let part = 0; part < parts; part += 1)
    await db.execute(sql`insert into practice_case (slug, author_id, organisation_id, title, what_happened, practices, domain, posted_at)
      select 'een-van-veel', ${author.id}, ${author.organisation.id}, 'Een van veel', 'Verhaal', '{support}', 'desk', now() from generate_series(1, ${each}::int)`);
  const cases = fullExport().find(({ name }) => name === "cases")!;
  const numbers: number[] = [];
  for await (const line of cases.lines()) numbers.push((line as { nummer: number }).nummer);
  expect(new Set(numbers).size).toBe(parts * each);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
});
