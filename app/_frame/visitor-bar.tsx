import { getTranslations } from "next-intl/server";
import { Icon } from "../_ui/icon";
import { mainDestinations } from "./destinations";
import { NavLinks } from "./nav-links";

/** The main menu of a visitor on a phone. */
export async function VisitorBar() {
  const t = await getTranslations("frame");
  const items = mainDestinations(undefined).map(({ key, href, icon }) => ({
    href,
    label: t(key),
    icon: <Icon name={icon} />,
  }));
  return (
    <nav className="bottom-bar bottom-bar-visitor" aria-label={t("mainMenu")}>
      <ul>
        <NavLinks items={items} className="bottom-item" />
      </ul>
    </nav>
  );
}
