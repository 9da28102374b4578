import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { participants } from "#db/schema";
import { SET_UP_PATH } from "#lib/auth/paths";
import { env } from "#lib/core/env";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";

export type Told =
  "appAdded" | "passkeyAdded" | "appRemoved" | "passkeyRemoved" | "codesRenewed" | "codeUsed" | "reset";

/** Whoever had somebody's session or mailbox for a moment must not change how they come in without them knowing. */
export async function tellHolder(tx: Transaction, participantId: string, what: Told): Promise<void> {
  const [holder] = await tx
    .select({ email: participants.email, language: participants.language })
    .from(participants)
    .where(eq(participants.id, participantId));
  const words = wordsOf(holder!.language, "secondFactorMail");
  await enqueueMail(tx, {
    participantId,
    kind: "second-factor",
    recipient: holder!.email,
    subject: words("subject"),
    body: words("body", { what: words(`what.${what}`), link: `${env.APP_URL}${SET_UP_PATH}` }),
  });
}
