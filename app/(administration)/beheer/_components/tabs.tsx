import type { Messages } from "#lib/core/messages";

const tabs = [
  { key: "people", href: "/beheer" },
  { key: "webhooks", href: "/beheer/webhooks" },
] as const;

export type AdministrationTab = (typeof tabs)[number]["key"];

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
  only?: readonly AdministrationTab[];
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
