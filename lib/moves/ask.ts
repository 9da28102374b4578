import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { moves, organisations, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { hashOf, newToken } from "#lib/auth/tokens";
import { env } from "#lib/core/env";
import { Invalid, Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { CONFIRM_HOURS } from "#lib/auth/terms";
import type { AskToMove } from "#lib/moves/validation";

/**
 * Asks to go and work for another organisation, and mails the new address a link to show that it is theirs. What they asked
 * before and nobody answered makes room. An address that is a participant's already gets a mail that says so, and the same
 * is answered here.
 * @throws FreshSignInNeeded, TooFast per address, Invalid
 */
export async function askToMove(actor: Actor, { organisationId, email, takeCases }: AskToMove): Promise<void> {
  requireFresh(actor);
  if (organisationId === actor.organisation.id)
    throw new Invalid([{ field: "organisationId", message: "organisationSame" }]);
  await limit("access.address", hashOf(email));
  await db.transaction(async (tx) => {
    await takesPeopleIn(tx, organisationId);
    await tx.delete(moves).where(and(eq(moves.participantId, actor.id), isNull(moves.decidedAt)));
    const code = newToken();
    const asked = {
      participantId: actor.id,
      fromOrganisationId: actor.organisation.id,
      toOrganisationId: organisationId,
    };
    await tx.insert(moves).values({ ...asked, email, takeCases, tokenHash: hashOf(code) });
    await record(tx, { actorId: actor.id, action: "move.asked", detail: { organisationId } });
    const taken = (await tx.$count(participants, eq(sql`lower(${participants.email})`, email))) > 0;
    const words = wordsOf(actor.language, "moves");
    await enqueueMail(tx, {
      kind: "move",
      recipient: email,
      subject: words(taken ? "mail.takenSubject" : "mail.confirmSubject"),
      body: words(taken ? "mail.takenBody" : "mail.confirmBody", {
        link: `${env.APP_URL}/profiel/werkgever/bevestigen?code=${code}`,
        hours: CONFIRM_HOURS,
      }),
    });
  });
}

async function takesPeopleIn(tx: Transaction, organisationId: string): Promise<void> {
  const [found] = await tx
    .select({ inactiveSince: organisations.inactiveSince })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!found) throw new Invalid([{ field: "organisationId", message: "organisationMissing" }]);
  if (found.inactiveSince) throw new Invalid([{ field: "organisationId", message: "organisationInactive" }]);
}

/**
 * The new address is theirs: an administrator of the new organisation may look at it now. Only who asked can show it, signed
 * in: whoever merely reads the mail moves nobody.
 * @throws Refused when the link was used, is too old or is somebody else's
 */
export async function confirmMove(actor: Actor, code: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [confirmed] = await tx
      .update(moves)
      .set({ confirmedAt: sql`now()` })
      .where(
        and(
          eq(moves.tokenHash, hashOf(code)),
          eq(moves.participantId, actor.id),
          isNull(moves.confirmedAt),
          isNull(moves.decidedAt),
          sql`${moves.askedAt} > now() - make_interval(hours => ${CONFIRM_HOURS})`,
        ),
      )
      .returning({ id: moves.id });
    if (!confirmed) throw new Refused("moveLinkOver");
    await record(tx, { actorId: actor.id, action: "move.confirmed", detail: { moveId: confirmed.id } });
  });
}

/** Takes back what nobody answered yet; twice is harmless. */
export async function withdrawMove(actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(moves)
      .where(and(eq(moves.participantId, actor.id), isNull(moves.decidedAt)))
      .returning({ id: moves.id });
    if (gone.length > 0) await record(tx, { actorId: actor.id, action: "move.withdrawn" });
  });
}
