import { browserThatAsked, giveSession } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { formRoute } from "#lib/auth/form-route";
import { SECOND_FACTOR_PATH, onwards } from "#lib/auth/paths";
import { confirmLink } from "#lib/auth/sign-in";
import { ConfirmLink } from "#lib/auth/validation";
import { Refused } from "#lib/core/errors";
import { ownPath } from "#lib/core/own-path";
import { parse } from "#lib/core/parse";

/** Where one tries the digits again; elsewhere the sign-in page says what is wrong. */
const DIGITS = ["digitsNeeded", "digitsWrong"];

export const POST = formRoute(async (form, request) => {
  const path = ownPath(form.get("verder"));
  const { code, cijfers } = parse(ConfirmLink, { code: form.get("code") ?? "", cijfers: form.get("cijfers") ?? "" });
  const proof = { token: code, digits: cijfers, browser: await browserThatAsked() };
  try {
    const signedIn = await confirmLink(proof, deviceOf(request.headers.get("user-agent")));
    await giveSession(signedIn);
    return signedIn.secondFactorAsked ? onwards(SECOND_FACTOR_PATH, path) : path;
  } catch (error) {
    if (!(error instanceof Refused) || !DIGITS.includes(error.message)) throw error;
    const query = new URLSearchParams({
      ...(code && { code }),
      ...(path !== "/" && { verder: path }),
      fout: error.message,
    });
    return `/inloggen/bevestigen?${query.toString()}`;
  }
});
