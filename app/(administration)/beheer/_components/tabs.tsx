import type { Viewer } from "#lib/auth/actor";
import type { Messages } from "#lib/core/messages";
import { canAdminister } from "#lib/participants/policy";

const tabs = [
  { key: "people", href: "/beheer" },
  { key: "importing", href: "/beheer/invoer" },
  { key: "exporting", href: "/beheer/uitvoer" },
  { key: "texts", href: "/beheer/teksten" },
  { key: "retention", href: "/beheer/bewaren" },
  { key: "health", href: "/beheer/gezondheid" },
  { key: "jobs", href: "/beheer/taken" },
  { key: "invitations", href: "/beheer/uitnodigingen" },
  { key: "access", href: "/beheer/toegang" },
  { key: "organisations", href: "/beheer/organisaties" },
  { key: "rights", href: "/beheer/rechten" },
  { key: "settings", href: "/beheer/instellingen" },
  { key: "log", href: "/moderatie/logboek" },
  { key: "workAccounts", href: "/beheer/werkaccounts" },
  { key: "webhooks", href: "/beheer/webhooks" },
] as const;

export type AdministrationTab = (typeof tabs)[number]["key"];

/** What the administrator of one organisation sees of it: its people. */
const ofOneOrganisation: readonly AdministrationTab[] = ["people"];

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
