import { getTranslations } from "next-intl/server";
import type { Locale } from "../_i18n/locale";
import { Icon } from "../_ui/icon";
import { ReturnAddress } from "./return-address";

const links = [
  { key: "about", href: "/over" },
  { key: "privacy", href: "/privacy" },
  { key: "accessibility", href: "/toegankelijkheid" },
] as const;

/** The foot of every page, with the way to the other language. */
export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations("frame");
  const other = locale === "nl" ? "en" : "nl";
  return (
    <footer className="frame-foot">
      <div className="frame-foot-bar">
        <ul>
          {links.map(({ key, href }) => (
            <li key={key}>
              <a href={href}>{t(key)}</a>
            </li>
          ))}
        </ul>
        <form method="post" action="/taal">
          <input type="hidden" name="taal" value={other} />
          <ReturnAddress />
          <button type="submit" lang={other}>
            <Icon name="globe" />
            {t("otherLanguage")}
          </button>
        </form>
      </div>
    </footer>
  );
}
