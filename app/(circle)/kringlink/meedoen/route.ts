import { participantForm } from "#lib/auth/form-route";
import { joinByLink } from "#lib/circles/links";
import { JoinByLink } from "#lib/circles/validation";

/** Somebody with the link of a circle becomes a member. */
export const POST = participantForm(JoinByLink, "/kringlink", async (actor, { code }) => {
  const slug = await joinByLink(actor, code);
  return `/leerkringen/${slug}`;
});
