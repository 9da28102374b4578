import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { attachmentScans, attachments } from "#db/schema";
import { eraseFiles } from "#lib/attachments/commands";
import { sweepIncoming } from "#lib/attachments/incoming";
import { hasScanner, verdictOn } from "#lib/attachments/scanner";
import { storage } from "#lib/attachments/storage";
import { record } from "#lib/audit/record";

const AT_ONCE = 20;

/** Shows the scanner what it has not seen yet, oldest first; stops when it is away, and the next turn tries again. */
export async function scanWaiting(): Promise<void> {
  const waiting = await db
    .select({ id: attachments.id, caseNumber: attachments.caseNumber })
    .from(attachments)
    .leftJoin(attachmentScans, eq(attachmentScans.attachmentId, attachments.id))
    .where(and(isNull(attachmentScans.id), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.uploadedAt), asc(attachments.id))
    .limit(AT_ONCE);
  for (const { id, caseNumber } of waiting) {
    const stream = hasScanner() ? await (await storage()).get(id) : undefined;
    const verdict = hasScanner() ? stream && (await verdictOn(stream)) : "clean";
    if (!verdict) return;
    await db.transaction(async (tx) => {
      const [written] = await tx
        .insert(attachmentScans)
        .values({ attachmentId: id, verdict, scanner: hasScanner() ? "clamav" : "none" })
        .onConflictDoNothing()
        .returning({ id: attachmentScans.id });
      if (!written) return;
      if (verdict === "unsafe")
        await tx
          .update(attachments)
          .set({ removedAt: sql`now()` })
          .where(eq(attachments.id, id));
      await record(tx, {
        actorId: null,
        action: verdict === "unsafe" ? "attachment.unsafe" : "attachment.scanned",
        caseNumber,
        detail: { attachment: id },
      });
    });
  }
}

/** Removes the bytes of everything that was removed. */
export async function eraseRemoved(): Promise<void> {
  const gone = await db
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(isNotNull(attachments.removedAt), isNull(attachments.erasedAt)))
    .limit(AT_ONCE);
  for (const { id } of gone) {
    await eraseFiles(id);
    await db
      .update(attachments)
      .set({ erasedAt: sql`now()`, name: "verwijderd", altText: "" })
      .where(eq(attachments.id, id));
  }
  await sweepIncoming();
}
