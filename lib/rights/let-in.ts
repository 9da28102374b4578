import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { measures, participants, sessions } from "#db/schema";
import { record } from "#lib/audit/record";
import { roleNow } from "#lib/auth/role-now";
import { NotFound } from "#lib/core/errors";
import { giveRole } from "#lib/participants/grants";
import { holdsSecondFactor } from "#lib/second-factor/queries";
import { forgetSecondFactor } from "#lib/second-factor/reset";

/**
 * For when every administrator is locked out: whoever has the server makes somebody administrator, without an end, lifts what
 * shuts them out, and takes away a second factor that they lost. Their sessions end; the log says that it came from the
 * server. Twice is harmless.
 * @returns the name of the person
 * @throws NotFound when nobody has this address
 */
export async function letAdministratorIn(email: string): Promise<string> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: participants.id, name: participants.name, role: roleNow, roleUntil: participants.roleUntil })
      .from(participants)
      .where(and(sql`lower(${participants.email}) = lower(${email})`, isNull(participants.erasedAt)))
      .for("update");
    if (!person) throw new NotFound();
    const { id, name, role, roleUntil } = person;
    // Nobody in the application lifts it: it is their own, from the server.
    const lifted = await tx
      .update(measures)
      .set({ liftedAt: sql`now()`, liftedBy: id, liftReason: "Vanaf de server." })
      .where(
        and(
          eq(measures.participantId, id),
          eq(measures.kind, "suspension"),
          isNull(measures.liftedAt),
          sql`${measures.until} > now()`,
        ),
      )
      .returning({ id: measures.id });
    const reason = "Vanaf de server.";
    if (role !== "administrator" || roleUntil !== null)
      await giveRole(tx, { participantId: id, role: "administrator", until: null, reason, by: null });
    await tx.delete(sessions).where(eq(sessions.participantId, id));
    if (await holdsSecondFactor(tx, id)) await forgetSecondFactor(tx, id, { by: null, reason });
    const detail = { before: role, after: "administrator", lifted: lifted.length };
    await record(tx, { actorId: null, action: "participant.let-in", participantId: id, detail });
    return name;
  });
}
