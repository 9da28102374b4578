import type { Language } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import { wordsOf } from "#lib/core/messages";
import { INVITATION_DAYS } from "#lib/invitations/choices";
import type { Mail } from "#lib/mail/outbox";

interface Invited {
  email: string;
  organisation: string;
  /** Who asks them in, or null when nobody in particular does. */
  by: string | null;
  code: string;
}

/** The mail with the link; the name of the invited one stands nowhere in it. */
export function invitationLetter({ email, organisation, by, code }: Invited, language: Language = "nl"): Mail {
  const words = wordsOf(language, "joining");
  const link = `${env.APP_URL}/uitnodiging?code=${code}`;
  const asks = by === null ? words("mail.letIn", { organisation }) : words("mail.invites", { by, organisation });
  return {
    kind: "invitation",
    recipient: email,
    subject: words("mail.subject"),
    body: words("mail.body", { asks, link, days: INVITATION_DAYS }),
  };
}
