// What one may attach, apart from the code that checks it: the browser needs these lists too.

export const ATTACHMENTS_PER_CASE = 10;
/** In bytes; scripts/server/limits.ts refuses a longer body before anybody reads it. */
export const ATTACHMENT_BYTES = 15_000_000;
export const NAME_LENGTH = 120;
export const ALT_LENGTH = 300;

export const attachmentTypes = ["png", "jpg", "webp", "pdf", "docx", "xlsx", "odt", "txt"] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const mediaTypes: Readonly<Record<AttachmentType, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  txt: "text/plain; charset=utf-8",
};

export const isImage = (type: AttachmentType): boolean => type === "png" || type === "jpg" || type === "webp";
