import { formRoute } from "#lib/auth/form-route";
import { emailAddress } from "#lib/core/email-address";
import { ownPath } from "#lib/core/own-path";
import { findByAddress } from "#lib/work-accounts/queries";

/** Finds an organisation by what an address ends in. The address itself goes nowhere, also not into the address of a page. */
export const POST = formRoute(async (form) => {
  const email = emailAddress.safeParse(form.get("email"));
  const slug = email.success ? await findByAddress(email.data) : undefined;
  const query = new URLSearchParams({
    verder: ownPath(form.get("verder")),
    ...(slug ? { organisatie: slug } : { niet: "1" }),
  });
  return `/inloggen/werkaccount?${query.toString()}`;
});
