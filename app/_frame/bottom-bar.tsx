import { getTranslations } from "next-intl/server";
import type { Actor } from "#lib/auth/actor";
import { Icon } from "../_ui/icon";
import { mainDestinations, ownDestinations } from "./destinations";
import { NavLinks } from "./nav-links";
import { UnreadCount } from "./unread-count";

/** The main menu on a phone, within reach of a thumb. */
export async function BottomBar({ actor }: { actor: Actor }) {
  const t = await getTranslations("frame");
  const items = [
    { href: "/", label: t("start"), icon: <Icon name="house" /> },
    { href: "/casussen", label: t("cases"), icon: <Icon name="book-open-text" /> },
    { href: "/casussen/nieuw", label: t("write"), icon: <Icon name="plus" />, className: "bottom-item bottom-write" },
    {
      href: "/meldingen",
      label: t("notifications"),
      title: t("unread", { count: actor.unread }),
      icon: (
        <>
          <Icon name="bell" />
          <UnreadCount count={actor.unread} />
        </>
      ),
    },
  ];
  const more = [...mainDestinations(actor).slice(1), ...ownDestinations(actor)];
  return (
    <nav className="bottom-bar" aria-label={t("mainMenu")}>
      <ul>
        <NavLinks items={items} className="bottom-item" />
        <li>
          <details className="menu">
            <summary className="bottom-item">
              <Icon name="menu" />
              {t("menu")}
            </summary>
            <div className="menu-sheet">
              <p className="menu-who">
                <strong>{actor.name}</strong>
                <br />
                <span className="soft small">{actor.organisation.name}</span>
              </p>
              {more.map(({ key, href, icon }) => (
                <a key={key} href={href}>
                  <Icon name={icon} />
                  {t(key)}
                </a>
              ))}
            </div>
          </details>
        </li>
      </ul>
    </nav>
  );
}
