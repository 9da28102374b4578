import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { Table } from "#db/seed/bulk/table";
import { useDatabase } from "../support/database.ts";

useDatabase();

const sql = postgres(process.env.DATABASE_URL!, { max: 2, onnotice: () => {} });
afterAll(() => sql.end({ timeout: 5 }));

describe("filling a table", () => {
  it.each([1, 200_000])(
    "of %i rows ends with the reason when the database refuses one",
    { timeout: 20_000 },
    async (rows) => {
      const table = await Table.open(sql, "practice_case", ["number", "slug"]);
      const fill = async () => {
        for (let row = 0; row < rows; row += 1) await table.add(row, "een-te-lange-tekst".repeat(20));
        await table.close();
      };
      await expect(fill()).rejects.toThrow(/null value|violates/);
      expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    },
  );
});
