import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { getViewer } from "@/lib/auth/viewer";

export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];

export const LANGUAGE_COOKIE = "__Host-leerkring.language";

/** The language of this request: of the participant, else of the cookie, else Dutch. Asked once per request. */
export const getLocale = cache(async (): Promise<Locale> => {
  // Without a database there is still an error page to show, in some language.
  const viewer = await getViewer().catch(() => undefined);
  if (viewer?.kind === "participant") return viewer.language;
  return (await cookies()).get(LANGUAGE_COOKIE)?.value === "en" ? "en" : "nl";
});
