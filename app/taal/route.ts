import { keepLanguage } from "#lib/auth/cookies";
import { formRoute } from "#lib/auth/form-route";
import { ownPath } from "#lib/core/own-path";

/** The switch in the footer: for this browser. The language of mail, and of a new browser, is chosen in the profile. */
export const POST = formRoute(async (form) => {
  await keepLanguage(form.get("taal") === "en" ? "en" : "nl");
  return ownPath(form.get("terug"));
});
