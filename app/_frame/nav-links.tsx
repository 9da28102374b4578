import { Icon } from "../_ui/icon";
import type { Destination } from "./destinations";
import type { FrameWords } from "./frame-props";

interface NavLinksProps {
  /** The path of this page. */
  here: string;
  destinations: readonly Destination[];
  words: FrameWords;
  /** For a bar with icons. */
  className?: string;
}

export const markOf = (here: string, href: string): "page" | "true" | undefined =>
  here === href ? "page" : href !== "/" && here.startsWith(`${href}/`) ? "true" : undefined;

/** Links as list items; the one that leads to where you are says so. */
export function NavLinks({ here, destinations, words, className }: NavLinksProps) {
  return destinations.map(({ key, href, icon }) => (
    <li key={href}>
      <a href={href} className={className} aria-current={markOf(here, href)}>
        {className ? <Icon name={icon} /> : null}
        {words[key]}
      </a>
    </li>
  ));
}
