import { Icon } from "../_ui/icon";
import type { Destination } from "./destinations";
import { ownDestinations } from "./destinations";
import type { FrameProps } from "./frame-props";

interface OwnMenuProps {
  /** The button that opens it names this id as its `popoverTarget`. */
  id: string;
  me: NonNullable<FrameProps["me"]>;
  words: FrameProps["words"];
  /** What stands above the own destinations, on a phone. */
  more?: readonly Destination[];
}

/** A menu in the browser's own popover: it closes on Escape and on a tap elsewhere, and works without script. */
export function OwnMenu({ id, me, words, more = [] }: OwnMenuProps) {
  return (
    <div id={id} popover="auto" className="menu-sheet">
      <p className="menu-who">
        <strong>{me.name}</strong>
        <span className="soft small">{me.organisation}</span>
      </p>
      {[...more, ...ownDestinations(me)].map(({ key, href, icon }) => (
        <a key={key} href={href}>
          <Icon name={icon} />
          {words[key]}
        </a>
      ))}
    </div>
  );
}
