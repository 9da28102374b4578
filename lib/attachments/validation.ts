import { z } from "zod";
import { ALT_LENGTH } from "#lib/attachments/choices";
import { submissionKey } from "#lib/core/submission-key";
import { tidy } from "#lib/core/text";

/** What comes with the bytes of a file. */
export const Upload = z.strictObject({
  caseNumber: z.coerce.number("wrongValue").int().positive(),
  name: z.string("fileNameMissing").min(1, "fileNameMissing").max(2_000),
  /** Of the bytes, as the client counted it: what arrives otherwise is not kept. */
  sha256: z.string("digestMissing").regex(/^[0-9a-f]{64}$/, "digestMissing"),
  submissionKey,
});
export type Upload = z.output<typeof Upload>;

export const DescribeAttachment = z.strictObject({
  attachmentId: z.uuid("wrongValue"),
  altText: z.string("wrongValue").overwrite(tidy).min(1, "altTextMissing").max(ALT_LENGTH),
});
export type DescribeAttachment = z.output<typeof DescribeAttachment>;

export const RemoveAttachment = z.strictObject({ attachmentId: z.uuid("wrongValue") });
export type RemoveAttachment = z.output<typeof RemoveAttachment>;
