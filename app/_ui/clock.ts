import type { Locale } from "./time";

/** "14.30", "9.05": of the clock of who is writing. Apart from time.ts, whose weight every page to read carries. */
export const clockText = (at: Date, locale: Locale): string => {
  const clock = at.toLocaleTimeString(locale === "nl" ? "nl-NL" : "en-GB", { hour: "2-digit", minute: "2-digit" });
  return (locale === "nl" ? clock.replace(":", ".") : clock).replace(/^0/, "");
};
