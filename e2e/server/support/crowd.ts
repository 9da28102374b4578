import { createHash, randomBytes } from "node:crypto";
import { ask as query } from "./databases.ts";

/** So many new participants who are signed in. @returns the Cookie header of each */
export async function aCrowd(databaseUrl: string, size: number): Promise<string[]> {
  const tokens = Array.from({ length: size }, () => randomBytes(32).toString("base64url"));
  const hashes = tokens.map((token) => createHash("sha256").update(token).digest("hex"));
  await query(
    databaseUrl,
    `with crowd as (
       insert into participant (handle, email, name, organisation_id, joined_at)
       select 'lid-' || left(hash, 12), 'lid.' || left(hash, 12) || '@example.nl', 'Lid ' || left(hash, 6),
         (select id from organisation order by slug limit 1), now() - interval '90 days'
       from unnest(string_to_array($1, ',')) hash
       returning id, handle)
     insert into session (token_hash, participant_id, expires_at)
     select hash, crowd.id, now() + interval '8 hours'
     from unnest(string_to_array($1, ',')) hash join crowd on crowd.handle = 'lid-' || left(hash, 12)`,
    [hashes.join(",")],
  );
  return tokens.map((token) => `__Host-leerkring.session=${token}`);
}

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
