/** Texts of public pages that an administrator may write: on which page each stands. Without one the first text stands there. */
export const siteTexts = {
  homeLead: "/",
  homeWho: "/",
  homeJoin: "/",
  privacyController: "/privacy",
  privacyContact: "/privacy",
  privacyExtra: "/privacy",
} as const;
export type SiteTextName = keyof typeof siteTexts;
export const siteTextNames = Object.keys(siteTexts) as SiteTextName[];
export const siteTextLanguages = ["nl", "en"] as const;

/** In characters. */
export const SITE_TEXT_LENGTH = 2_000;
