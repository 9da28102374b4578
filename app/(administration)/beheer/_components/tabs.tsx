import type { Viewer } from "#lib/auth/actor";
import type { Messages } from "#lib/core/messages";
import { canAdminister } from "#lib/participants/policy";

// People and who they belong to, then what goes in and out, then how the house is kept.
const tabs = [
  { key: "people", href: "/beheer" },
  { key: "invitations", href: "/beheer/uitnodigingen" },
  { key: "access", href: "/beheer/toegang" },
  { key: "moves", href: "/beheer/wisselingen" },
  { key: "organisations", href: "/beheer/organisaties" },
  { key: "rights", href: "/beheer/rechten" },
  { key: "workAccounts", href: "/beheer/werkaccounts" },
  { key: "webhooks", href: "/beheer/webhooks" },
  { key: "importing", href: "/beheer/invoer" },
  { key: "exporting", href: "/beheer/uitvoer" },
  { key: "settings", href: "/beheer/instellingen" },
  { key: "texts", href: "/beheer/teksten" },
  { key: "retention", href: "/beheer/bewaren" },
  { key: "health", href: "/beheer/gezondheid" },
  { key: "jobs", href: "/beheer/taken" },
  { key: "log", href: "/moderatie/logboek" },
] as const;

export type AdministrationTab = (typeof tabs)[number]["key"];

/** What the administrator of one organisation sees of it: its people, who comes and goes, and what its software hears. */
const ofOneOrganisation: readonly AdministrationTab[] = ["people", "invitations", "access", "moves", "webhooks"];

/** The rooms that this viewer may see; undefined: all of them. */
export const roomsOf = (viewer: Viewer): readonly AdministrationTab[] | undefined =>
  canAdminister(viewer) ? undefined : ofOneOrganisation;

/** The rooms of who is in charge; the administrator of one organisation sees those of that organisation alone. */
export function AdministrationTabs({
  here,
  names,
  label,
  only,
}: {
  here: AdministrationTab;
  names: Messages["administration"]["tabs"];
  label: string;
  only?: readonly AdministrationTab[] | undefined;
}) {
  return (
    <nav aria-label={label} className="tabs">
      <ul>
        {tabs
          .filter(({ key }) => !only || only.includes(key))
          .map(({ key, href }) => (
            <li key={key}>
              <a href={href} aria-current={key === here ? "page" : undefined}>
                {names[key]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
