"use client";

import { usePathname } from "next/navigation";
import { Icon } from "../_ui/icon";
import type { IconName } from "../_ui/icon";
import { Bell } from "./bell";
import { mainDestinations, visitorDestinations } from "./destinations";
import type { FrameProps } from "./frame-props";
import { NavLinks, markOf } from "./nav-links";
import { OwnMenu } from "./own-menu";

/** The main menu on a phone, within reach of a thumb. */
export function BottomBar({ words, me }: FrameProps) {
  const here = usePathname();
  if (!me) {
    return (
      <nav className="bottom-bar bottom-bar-visitor" aria-label={words.mainMenu}>
        <ul>
          <NavLinks here={here} destinations={visitorDestinations} words={words} className="bottom-item" />
        </ul>
      </nav>
    );
  }
  const item = (href: string, icon: IconName, label: string) => (
    <li>
      <a
        href={href}
        className={href === "/casussen/nieuw" ? "bottom-item bottom-write" : "bottom-item"}
        aria-current={markOf(here, href)}
      >
        <Icon name={icon} />
        {label}
      </a>
    </li>
  );
  return (
    <>
      <nav className="bottom-bar" aria-label={words.mainMenu}>
        <ul>
          {item("/", "house", words.start)}
          {item("/casussen", "book-open-text", words.cases)}
          {item("/casussen/nieuw", "plus", words.write)}
          <li>
            <Bell me={me} words={words} className="bottom-item" current={markOf(here, "/meldingen")}>
              <Icon name="bell" />
              {words.notifications}
            </Bell>
          </li>
          <li>
            <button type="button" className="bottom-item" popoverTarget="menu-telefoon">
              <Icon name="menu" />
              {words.menu}
            </button>
          </li>
        </ul>
      </nav>
      <OwnMenu id="menu-telefoon" me={me} words={words} more={mainDestinations.slice(1)} />
    </>
  );
}
