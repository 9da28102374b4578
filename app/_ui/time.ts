export type Locale = "nl" | "en";

const timeZone = "Europe/Amsterdam";

/** Making a formatter costs more than a page may: they are made once per language. */
const formatsOf = (locale: Locale) => {
  const tag = locale === "nl" ? "nl-NL" : "en-GB";
  return {
    ago: new Intl.RelativeTimeFormat(tag, { numeric: "auto" }),
    day: new Intl.DateTimeFormat(tag, { timeZone, day: "numeric", month: "long", year: "numeric" }),
    month: new Intl.DateTimeFormat(tag, { timeZone: "UTC", month: "long", year: "numeric" }),
    monthDay: new Intl.DateTimeFormat(tag, { timeZone, day: "numeric", month: "short" }),
    clock: new Intl.DateTimeFormat(tag, { timeZone, hour: "2-digit", minute: "2-digit" }),
    number: new Intl.NumberFormat(tag),
    list: new Intl.ListFormat(tag),
  };
};

const formats = { nl: formatsOf("nl"), en: formatsOf("en") };
const words = {
  nl: { justNow: "zojuist", today: "vandaag", at: (clock: string) => ` om ${clock.replace(":", ".")} uur` },
  en: { justNow: "just now", today: "today", at: (clock: string) => ` at ${clock}` },
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "3 maart 2026", and "vandaag" on the day itself. */
export function dayText(at: Date, locale: Locale, now: Date): string {
  const { day } = formats[locale];
  const text = day.format(at);
  // The day on which the clock goes back has twenty-five hours.
  return Math.abs(now.getTime() - at.getTime()) < 25 * HOUR && text === day.format(now) ? words[locale].today : text;
}

/** "vandaag om 14.30 uur", "3 maart 2026 om 9.05 uur". */
export const exactText = (at: Date, locale: Locale, now: Date): string =>
  dayText(at, locale, now) + words[locale].at(formats[locale].clock.format(at).replace(/^0/, ""));

/** "3 uur geleden", "gisteren"; the date itself after four weeks. */
export function relativeText(at: Date, locale: Locale, now: Date): string {
  const passed = at.getTime() - now.getTime();
  const size = Math.abs(passed);
  const { ago } = formats[locale];
  if (size < MINUTE) return words[locale].justNow;
  if (size < HOUR) return ago.format(Math.trunc(passed / MINUTE), "minute");
  if (size < DAY) return ago.format(Math.trunc(passed / HOUR), "hour");
  if (size < 28 * DAY) return ago.format(Math.trunc(passed / DAY), "day");
  return formats[locale].day.format(at);
}

/** 1.234 */
export const numberText = (value: number, locale: Locale): string => formats[locale].number.format(value);

/** "2026-03" → "maart 2026" */
export const monthText = (month: string, locale: Locale): string => formats[locale].month.format(new Date(month));

/** "3 mrt" */
export const monthDayText = (at: Date, locale: Locale): string => formats[locale].monthDay.format(at);

/** "Breda, Tilburg en Harderwijk" */
export const listText = (names: readonly string[], locale: Locale): string => formats[locale].list.format(names);

const SIZES = ["B", "kB", "MB", "GB", "TB"];

/** 1,4 GB */
export function bytesText(bytes: number, locale: Locale): string {
  const step = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1000 ** step;
  return `${numberText(size < 10 ? Math.round(size * 10) / 10 : Math.round(size), locale)} ${SIZES[step]}`;
}
