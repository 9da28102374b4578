import { getMessages, getWords } from "@/app/_i18n/words";
import { ATTACHMENTS_PER_CASE } from "#lib/attachments/choices";
import type { AttachmentWords } from "./sending";

/** Every word of the block with attachments; the limits say the same as the server would. */
export async function attachmentWords(): Promise<AttachmentWords> {
  const [{ attachments, common }, refusals] = await Promise.all([getMessages(), getWords("refusals")]);
  return {
    ...attachments.writing,
    close: common.close,
    offline: common.offline,
    fileType: refusals("fileType"),
    fileTooLarge: refusals("fileTooLarge"),
    fileEmpty: refusals("fileEmpty"),
    filesFull: refusals("filesFull", { most: ATTACHMENTS_PER_CASE }),
  };
}
