import type { Viewer } from "#lib/auth/actor";
import { getLocale } from "../_i18n/locale";
import { getWords } from "../_i18n/words";
import { Notice } from "../_ui/notice";
import { dayText } from "../_ui/time";

/** On every page of somebody who may only read, or who has a warning to read. */
export async function MeasureBanner({ viewer }: { viewer: Viewer }) {
  if (viewer.kind === "visitor" || (!viewer.readOnlyUntil && !viewer.warned)) return null;
  const [t, locale] = await Promise.all([getWords("measures"), getLocale()]);
  return (
    <Notice tone="warning">
      <p>
        {viewer.readOnlyUntil
          ? t("bannerReadOnly", { until: dayText(viewer.readOnlyUntil, locale, new Date()) })
          : t("bannerWarning")}{" "}
        <a href="/profiel/maatregelen">{t("bannerWhy")}</a>
      </p>
    </Notice>
  );
}
