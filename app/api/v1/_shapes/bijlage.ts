import { z } from "zod";
import { ALT_LENGTH, attachmentTypes, isImage, mediaTypes } from "#lib/attachments/choices";
import type { Attachment } from "#lib/attachments/queries";
import { env } from "#lib/core/env";

export const attachmentNames: Readonly<Record<string, string>> = {
  altText: "beschrijving",
  file: "bestand",
  name: "naam",
};

export const Bijlage = z.object({
  id: z.uuid(),
  casus: z.int(),
  naam: z.string(),
  soort: z.enum(attachmentTypes),
  mediatype: z.string(),
  bytes: z.int().describe("Van wat we bewaren; een foto maken we opnieuw."),
  controlegetal: z.string().describe("De SHA-256 van wat je stuurde, in zestientallig schrift."),
  breedte: z.int().nullable(),
  hoogte: z.int().nullable(),
  beschrijving: z
    .string()
    .nullable()
    .describe("Wat er op de foto te zien is. Zonder beschrijving zien lezers de foto niet."),
  gescand: z.boolean().describe("Zolang het bestand niet gescand is, kan niemand het ophalen."),
  geplaatstOp: z.iso.datetime(),
  links: z.object({ self: z.url(), bestand: z.url(), klein: z.url().nullable() }),
});
export type Bijlage = z.output<typeof Bijlage>;

export const BijlageWijziging = z.strictObject({
  beschrijving: z.string("wrongValue").max(ALT_LENGTH).optional(),
});

export function toBijlage(attachment: Attachment): Bijlage {
  const picture = isImage(attachment.type);
  const file = `${env.APP_URL}/bijlagen/${attachment.id}`;
  return {
    id: attachment.id,
    casus: attachment.caseNumber,
    naam: attachment.name,
    soort: attachment.type,
    mediatype: mediaTypes[attachment.type],
    bytes: attachment.bytes,
    controlegetal: attachment.sha256,
    breedte: attachment.width,
    hoogte: attachment.height,
    beschrijving: picture ? attachment.altText : null,
    gescand: attachment.scanned,
    geplaatstOp: attachment.uploadedAt.toISOString(),
    links: {
      self: `${env.APP_URL}/api/v1/bijlagen/${attachment.id}`,
      bestand: file,
      klein: picture ? `${file}/klein` : null,
    },
  };
}
