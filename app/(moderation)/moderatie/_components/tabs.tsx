import type { Messages } from "#lib/core/messages";

const tabs = [
  { key: "queue", href: "/moderatie" },
  { key: "hidden", href: "/moderatie/verborgen" },
  { key: "requests", href: "/moderatie/verzoeken" },
  { key: "templates", href: "/moderatie/sjablonen" },
  { key: "log", href: "/moderatie/logboek" },
] as const;

export type ModerationTab = (typeof tabs)[number]["key"];

/** The rooms of the moderators. */
export function ModerationTabs({
  here,
  names,
  label,
}: {
  here: ModerationTab;
  names: Messages["moderation"]["tabs"];
  label: string;
}) {
  return (
    <nav aria-label={label} className="tabs">
      <ul>
        {tabs.map(({ key, href }) => (
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
