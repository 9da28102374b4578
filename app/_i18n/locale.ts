import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Language } from "#lib/auth/actor";
import { LANGUAGE_COOKIE } from "#lib/auth/cookies";

export type Locale = Language;

/** The language of this request. Signing in and the profile put the participant's own choice in the same cookie. */
export const getLocale = cache(async (): Promise<Locale> =>
  (await cookies()).get(LANGUAGE_COOKIE)?.value === "en" ? "en" : "nl",
);
