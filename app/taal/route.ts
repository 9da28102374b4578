import { keepLanguage } from "#lib/auth/cookies";
import { formRoute } from "#lib/auth/form-route";
import { viewerOf } from "#lib/auth/viewer-of";
import { ownPath } from "#lib/core/own-path";
import { chooseLanguage } from "#lib/participants/commands";

/** The switch in the footer; who is signed in also gets mail in that language from now on. */
export const POST = formRoute(async (form, request) => {
  const language = form.get("taal") === "en" ? "en" : "nl";
  await keepLanguage(language);
  const viewer = await viewerOf(request.headers.get("cookie"));
  if (viewer.kind === "participant") await chooseLanguage(viewer, language);
  return ownPath(form.get("terug"));
});
