import { ask as query } from "./databases.ts";

/** Numbers of posted cases that every participant may read, oldest first. */
export const openCases = async (databaseUrl: string): Promise<number[]> =>
  (
    await query<{ number: number }>(
      databaseUrl,
      `select number::int from practice_case c
       where posted_at is not null and withdrawn_at is null and audience <> 'circle'
         and not exists (select 1 from hiding h where h.case_number = c.number) order by number`,
    )
  ).map(({ number }) => number);
