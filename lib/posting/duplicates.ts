import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import type { Actor } from "#lib/auth/actor";

interface Twin {
  title: string;
  link: string;
}

/** Shorter is said twice with reason: "Dank je wel!" */
const LONG_ENOUGH = 40;
/** How alike two texts are, by pg_trgm: 1 is the same. */
const NEARLY = 0.85;
const NEARLY_TITLE = 0.7;

const linkOf = (number: unknown, slug: unknown, commentId?: unknown) =>
  `/casussen/${String(number)}-${String(slug)}${commentId ? `#reactie-${String(commentId)}` : ""}`;

/** A comment of the actor of the last 24 hours that says nearly the same. */
export async function commentLike(
  tx: Transaction,
  actor: Actor,
  { id, body }: { id: string; body: string },
): Promise<Twin | undefined> {
  if (body.length < LONG_ENOUGH) return undefined;
  const [found] = await tx.execute<{ id: string; number: string; slug: string; title: string }>(sql`
    select m.id, c.number, c.slug, c.title from comment m join practice_case c on c.number = m.case_number
    where m.author_id = ${actor.id} and m.id <> ${id} and m.posted_at > now() - interval '24 hours' and m.deleted_at is null and c.withdrawn_at is null
      and (m.body = ${body} or similarity(m.body, ${body}) > ${NEARLY})
    order by m.posted_at desc limit 1`);
  return found && { title: found.title, link: linkOf(found.number, found.slug, found.id) };
}

/** A case of the actor of the last 24 hours that tells nearly the same. */
export async function caseLike(
  tx: Transaction,
  actor: Actor,
  { number, title, whatHappened }: { number: number; title: string; whatHappened: string },
): Promise<Twin | undefined> {
  const [found] = await tx.execute<{ number: string; slug: string; title: string }>(sql`
    select c.number, c.slug, c.title from practice_case c
    where c.author_id = ${actor.id} and c.number <> ${number} and c.changed_at > now() - interval '24 hours' and c.posted_at > now() - interval '24 hours' and c.withdrawn_at is null
      and similarity(c.title, ${title}) > ${NEARLY_TITLE} and similarity(c.what_happened, ${whatHappened}) > ${NEARLY}
    order by c.posted_at desc limit 1`);
  return found && { title: found.title, link: linkOf(found.number, found.slug) };
}
