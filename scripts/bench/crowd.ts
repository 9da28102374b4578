import { createHash, randomBytes } from "node:crypto";
import postgres from "postgres";

/** So many new participants who are signed in. @returns the Cookie header of each */
export async function aCrowd(databaseUrl: string, size: number): Promise<string[]> {
  const tokens = Array.from({ length: size }, () => randomBytes(32).toString("base64url"));
  const hashes = tokens.map((token) => createHash("sha256").update(token).digest("hex"));
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`
      with crowd as (
        insert into participant (handle, email, name, organisation_id, joined_at)
        select 'lid-' || left(hash, 12), 'lid.' || left(hash, 12) || '@example.nl', 'Lid ' || left(hash, 6),
          (select id from organisation order by slug limit 1), now() - interval '90 days'
        from unnest(string_to_array(${hashes.join(",")}, ',')) hash
        returning id, handle)
      insert into session (token_hash, participant_id, expires_at)
      select hash, crowd.id, now() + interval '8 hours'
      from unnest(string_to_array(${hashes.join(",")}, ',')) hash join crowd on crowd.handle = 'lid-' || left(hash, 12)`;
  } finally {
    await sql.end();
  }
  return tokens.map((token) => `__Host-leerkring.session=${token}`);
}
