import type { CaseFilter } from "#lib/cases/filter";
import type { Words } from "#lib/core/messages";
import { Icon } from "@/app/_ui/icon";
import type { IconName } from "@/app/_ui/icon";
import { listAddress } from "./list-address";
import type { CasesView } from "./list-address";

const views: { view: CasesView; icon: IconName }[] = [
  { view: "list", icon: "book-open-text" },
  { view: "map", icon: "map-pin" },
  { view: "timeline", icon: "history" },
];

/** From one way of looking to another, with the same filter. */
export function ViewSwitch({ here, filter, t }: { here: CasesView; filter: CaseFilter; t: Words<"browse"> }) {
  return (
    <nav className="switch no-print" aria-label={t("view")}>
      <ul>
        {views.map(({ view, icon }) => (
          <li key={view}>
            <a href={listAddress(filter, null, view)} aria-current={view === here ? "page" : undefined}>
              <Icon name={icon} />
              {t(`views.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
