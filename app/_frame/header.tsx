import { getTranslations } from "next-intl/server";
import type { Viewer } from "#lib/auth/actor";
import { LinkButton } from "../_ui/button";
import { Icon } from "../_ui/icon";
import { Initials } from "../_ui/initials";
import { Ring } from "../_ui/ring";
import { mainDestinations, ownDestinations } from "./destinations";
import { NavLinks } from "./nav-links";
import { SignOut } from "./sign-out";
import { UnreadCount } from "./unread-count";

/** The top of every page. `viewer` is undefined when nobody can tell who is looking. */
export async function Header({ viewer }: { viewer: Viewer | undefined }) {
  const t = await getTranslations("frame");
  const main = mainDestinations(viewer).map(({ key, href }) => ({ href, label: t(key) }));
  return (
    <header className="frame-top">
      <div className="frame-bar">
        <a href="/" className="wordmark">
          <Ring />
          {t("name")}
        </a>
        <nav className="main-nav" aria-label={t("mainMenu")}>
          <ul>
            <NavLinks items={main} />
          </ul>
        </nav>
        {viewer?.kind === "participant" ? (
          <>
            <a href="/zoeken" className="frame-tool">
              <Icon name="search" />
              <span className="visually-hidden">{t("search")}</span>
            </a>
            <a
              href="/meldingen"
              className="frame-tool only-wide"
              aria-label={t("notifications")}
              title={t("unread", { count: viewer.unread })}
            >
              <Icon name="bell" />
              <UnreadCount count={viewer.unread} />
            </a>
            <details className="menu only-wide">
              <summary className="frame-tool">
                <Initials name={viewer.name} />
                <span className="visually-hidden">{t("ownMenu")}</span>
                <Icon name="chevron-down" />
              </summary>
              <div className="menu-sheet">
                <p className="menu-who">
                  <strong>{viewer.name}</strong>
                  <br />
                  <span className="soft small">{viewer.organisation.name}</span>
                </p>
                {ownDestinations(viewer).map(({ key, href, icon }) => (
                  <a key={key} href={href}>
                    <Icon name={icon} />
                    {t(key)}
                  </a>
                ))}
              </div>
            </details>
            <SignOut label={t("signOut")} />
          </>
        ) : null}
        {viewer?.kind === "visitor" ? (
          <LinkButton href="/inloggen" look="primary" small>
            {t("signIn")}
          </LinkButton>
        ) : null}
      </div>
    </header>
  );
}
