import { exactText, relativeText } from "./time";
import type { Locale } from "./time";

/** How long ago, with the exact moment on hover and for machines. `now` is the same for a whole page. */
export function RelativeTime({ at, locale, now }: { at: Date; locale: Locale; now: Date }) {
  return (
    <time dateTime={at.toISOString()} title={exactText(at, locale, now)}>
      {relativeText(at, locale, now)}
    </time>
  );
}
