import type { Viewer } from "#lib/auth/actor";
import type { Messages } from "#lib/core/messages";
import { canAdminister } from "#lib/participants/policy";
import { Icon } from "@/app/_ui/icon";

// People and who they belong to, then what goes in and out, then how the house is kept.
const groups = [
  {
    group: "people",
    rooms: [
      { key: "people", href: "/beheer" },
      { key: "invitations", href: "/beheer/uitnodigingen" },
      { key: "access", href: "/beheer/toegang" },
      { key: "moves", href: "/beheer/wisselingen" },
      { key: "rights", href: "/beheer/rechten" },
    ],
  },
  {
    group: "organisations",
    rooms: [
      { key: "organisations", href: "/beheer/organisaties" },
      { key: "workAccounts", href: "/beheer/werkaccounts" },
    ],
  },
  {
    group: "data",
    rooms: [
      { key: "importing", href: "/beheer/invoer" },
      { key: "exporting", href: "/beheer/uitvoer" },
      { key: "webhooks", href: "/beheer/webhooks" },
      { key: "retention", href: "/beheer/bewaren" },
    ],
  },
  {
    group: "running",
    rooms: [
      { key: "settings", href: "/beheer/instellingen" },
      { key: "texts", href: "/beheer/teksten" },
      { key: "health", href: "/beheer/gezondheid" },
      { key: "jobs", href: "/beheer/taken" },
      { key: "templates", href: "/moderatie/sjablonen" },
      { key: "log", href: "/moderatie/logboek" },
    ],
  },
] as const;

type Room = (typeof groups)[number]["rooms"][number];
export type AdministrationTab = Room["key"];

/** What the administrator of one organisation sees of it: its people, who comes and goes, and what its software hears. */
const ofOneOrganisation: readonly AdministrationTab[] = ["people", "invitations", "access", "moves", "webhooks"];

/** The rooms that this viewer may see; undefined: all of them. */
export const roomsOf = (viewer: Viewer): readonly AdministrationTab[] | undefined =>
  canAdminister(viewer) ? undefined : ofOneOrganisation;

interface AdministrationTabsProps {
  here: AdministrationTab;
  names: Messages["administration"]["tabs"];
  label: string;
  only?: readonly AdministrationTab[] | undefined;
}

/**
 * The rooms of who is in charge. All of them stand in groups beside the page, or on a phone in a sheet behind a button;
 * the few that somebody else may enter are tabs.
 */
export function AdministrationTabs({ here, names, label, only }: AdministrationTabsProps) {
  const links = (rooms: readonly Room[]) =>
    rooms.map(({ key, href }) => (
      <li key={key}>
        <a href={href} aria-current={key === here ? "page" : undefined}>
          {names[key]}
        </a>
      </li>
    ));
  if (only) {
    const open = groups.flatMap(({ rooms }): readonly Room[] => rooms).filter(({ key }) => only.includes(key));
    return (
      <nav aria-label={label} className="tabs">
        <ul>{links(open)}</ul>
      </nav>
    );
  }
  return (
    <nav aria-label={label} className="rooms">
      <button type="button" className="button button-secondary only-narrow" popoverTarget="onderdelen">
        <Icon name="menu" />
        {label}
      </button>
      <div id="onderdelen" popover="auto" className="rooms-sheet">
        {groups.map(({ group, rooms }) => (
          <div key={group}>
            <p id={`onderdelen-${group}`}>{names.groups[group]}</p>
            <ul aria-labelledby={`onderdelen-${group}`}>{links(rooms)}</ul>
          </div>
        ))}
        <button type="button" className="button button-secondary" popoverTarget="onderdelen" popoverTargetAction="hide">
          {names.close}
        </button>
      </div>
    </nav>
  );
}
