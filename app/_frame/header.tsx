"use client";

import { usePathname } from "next/navigation";
import { LinkButton } from "../_ui/button";
import { Icon } from "../_ui/icon";
import { Initials } from "../_ui/initials";
import { Ring } from "../_ui/ring";
import { Bell } from "./bell";
import { mainDestinations, visitorDestinations } from "./destinations";
import type { FrameProps } from "./frame-props";
import { NavLinks } from "./nav-links";
import { OverNotice } from "./over-notice";
import { OwnMenu } from "./own-menu";

/**
 * The top of every page. A client component, because it marks where you are, also after an action led you elsewhere;
 * and its markup then crosses the wire once instead of twice.
 */
export function Header({ words, me }: FrameProps) {
  const here = usePathname();
  return (
    <header className="frame-top">
      <div className="frame-bar">
        <a href="/" className="wordmark">
          <Ring />
          {words.name}
        </a>
        <nav className="main-nav" aria-label={words.mainMenu}>
          <ul>
            <NavLinks here={here} destinations={me ? mainDestinations : visitorDestinations} words={words} />
          </ul>
        </nav>
        {me ? (
          <>
            <a href="/zoeken" className="frame-tool">
              <Icon name="search" />
              <span className="visually-hidden">{words.search}</span>
            </a>
            <Bell me={me} words={words} className="frame-tool only-wide" label={words.notifications}>
              <Icon name="bell" />
            </Bell>
            <button type="button" className="frame-tool only-wide" popoverTarget="jouw-menu">
              <Initials name={me.name} />
              <span className="visually-hidden">{words.ownMenu}</span>
              <Icon name="chevron-down" />
            </button>
            <OwnMenu id="jouw-menu" me={me} words={words} />
            <form method="post" action="/uitloggen">
              <button type="submit" className="frame-tool">
                <Icon name="log-out" />
                <span className="sign-out-text">{words.signOut}</span>
              </button>
            </form>
          </>
        ) : (
          <LinkButton href="/inloggen" look="primary" small>
            {words.signIn}
          </LinkButton>
        )}
      </div>
      <OverNotice words={words} me={me} />
    </header>
  );
}
