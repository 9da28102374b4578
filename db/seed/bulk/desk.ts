import postgres from "postgres";

const APPEALS_AT_ONCE = 500;

/**
 * Lets `matters` things wait for a moderator in a community that has cases and comments: mostly reports, some of personal
 * data, cases that want to be public, appeals and requests of residents. Through the triggers that keep the desk.
 */
export async function seedDesk(url: string, matters: number, report: (line: string) => void): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const part = (share: number) => Math.round(matters * share);
  try {
    await sql`select setseed(0.5)`;
    // The triggers plan once, while the desk is still empty: they would go on reading all of it.
    await sql`set enable_seqscan = off`;
    await sql`
      with reader as (select array_agg(id order by id) as ids from participant where role in ('researcher', 'partner', 'administrator'))
      insert into report (reporter_id, comment_id, reason, explanation, reported_at)
      select reader.ids[1 + abs(hashtext(m.id::text)) % cardinality(reader.ids)], m.id, (array['personal-data', 'disrespectful', 'off-topic', 'other']::report_reason[])[1 + abs(hashtext(m.id::text)) % 4],
        'Kijk hier eens naar.', now() - random() * interval '20 days'
      from comment m cross join reader where m.deleted_at is null order by random() limit ${part(0.8)}
      on conflict do nothing`;
    report("reports");
    await sql`
      insert into hiding (comment_id, kind) select comment_id, 'held' from report where reason = 'personal-data' and comment_id is not null
      on conflict do nothing`;
    await sql`
      update practice_case set audience = 'public', published_at = null, public_texts = jsonb_build_object('title', title, 'slug', slug, 'whatHappened', what_happened),
        changed_at = now() - random() * interval '20 days'
      where number in (select number from practice_case where audience = 'participants' and posted_at is not null order by random() limit ${part(0.1)})`;
    report("cases that want to be public");
    for (let made = 0; made < part(0.05); made += APPEALS_AT_ONCE) {
      await sql`
        with judged as (
          insert into decision (comment_id, moderator_id, verdict, reason, version, decided_at)
          select m.id, (select id from participant where role = 'moderator' order by id limit 1), 'hide', 'Dit is reclame.', m.version, now() - interval '21 days'
          from comment m where m.deleted_at is null and not exists (select 1 from report r where r.comment_id = m.id)
            and not exists (select 1 from hiding h where h.comment_id = m.id) order by random() limit ${APPEALS_AT_ONCE}
          returning id, comment_id
        ), away as (insert into hiding (comment_id, kind, decision_id) select comment_id, 'hidden', id from judged)
        insert into appeal (decision_id, author_id, words, asked_at)
        select j.id, m.author_id, 'Dit is geen reclame.', now() - random() * interval '20 days' from judged j join comment m on m.id = j.comment_id`;
      // So that the triggers plan for a desk of this size, and not for the empty one.
      await sql`analyze decision, hiding, appeal, matter, matter_cause`;
      await sql`discard plans`;
    }
    report("appeals");
    await sql`
      insert into resident_request (code, subject, explanation, contact_way, contact, language, due_at)
      select 'BULK-' || lpad(n::text, 9, '0'), 'removal', 'Haal mijn straat weg.', 'post', 'Bij de kerk', 'nl', now() + random() * interval '30 days'
      from generate_series(1, ${part(0.05)}) n on conflict do nothing`;
    await sql`analyze`;
    const [made] = await sql<{ count: string }[]>`select count(*) from matter`;
    report(`${made!.count} matters`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
