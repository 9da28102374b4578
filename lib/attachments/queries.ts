import type { Readable } from "node:stream";
import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { attachmentScans, attachments, practiceCases } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import { isImage } from "#lib/attachments/choices";
import { smallKeyOf } from "#lib/attachments/keys";
import { storage } from "#lib/attachments/storage";
import { visibleTo, writtenBy } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";

/**
 * Which attachments exist for this viewer: those of cases that do, scanned, and a picture only with words to it. Who may
 * change the case, and a moderator, sees the unfinished ones too. For visitors there are none: what is public is a text of
 * its own, and nobody can see from a file who may be known from it (docs/adr/0012).
 */
export function attachmentVisibleTo(viewer: Viewer): SQL {
  if (viewer.kind === "visitor") return sql`false`;
  const present = and(isNull(attachments.removedAt), visibleTo(viewer))!;
  if (isModerator(viewer)) return present;
  const finished = and(
    eq(attachmentScans.verdict, "clean"),
    or(isNull(attachments.width), ne(attachments.altText, "")),
  );
  return and(present, or(writtenBy(viewer), finished))!;
}

const columns = {
  id: attachments.id,
  caseNumber: attachments.caseNumber,
  authorId: practiceCases.authorId,
  name: attachments.name,
  type: attachments.type,
  bytes: attachments.bytes,
  sha256: attachments.sha256,
  width: attachments.width,
  height: attachments.height,
  altText: attachments.altText,
  uploadedAt: attachments.uploadedAt,
  scanned: sql<boolean>`${attachmentScans.verdict} is not null`,
};

const select = () =>
  db
    .select(columns)
    .from(attachments)
    .innerJoin(practiceCases, eq(practiceCases.number, attachments.caseNumber))
    .leftJoin(attachmentScans, eq(attachmentScans.attachmentId, attachments.id));

/** What is attached to a case, in the order in which it came; empty when there is no such case for this viewer. */
export const listAttachments = (viewer: Viewer, caseNumber: number) =>
  select()
    .where(and(eq(attachments.caseNumber, caseNumber), attachmentVisibleTo(viewer)))
    .orderBy(asc(attachments.uploadedAt), asc(attachments.id));
export type Attachment = Awaited<ReturnType<typeof listAttachments>>[number];

/** One attachment. @throws NotFound when it does not exist for this viewer */
export async function getAttachment(viewer: Viewer, id: string): Promise<Attachment> {
  const [found] = await select().where(and(eq(attachments.id, id), attachmentVisibleTo(viewer)));
  if (!found) throw new NotFound();
  return found;
}

/**
 * The bytes of an attachment, or the small version of a picture, for whoever may have them now. Before it was scanned
 * nobody may, its author neither.
 * @throws NotFound
 */
export async function openAttachment(
  viewer: Viewer,
  id: string,
  small: boolean,
): Promise<{ attachment: Attachment; stream: Readable }> {
  const attachment = await getAttachment(viewer, id);
  if (!attachment.scanned || (small && !isImage(attachment.type))) throw new NotFound();
  const stream = await (await storage()).get(small ? smallKeyOf(id) : id);
  if (!stream) throw new NotFound();
  return { attachment, stream };
}
