import type { Actor, Viewer } from "#lib/auth/actor";
import type { IconName } from "../_ui/icon";

export interface Destination {
  /** Its name is `frame.<key>` in the messages. */
  key: string;
  href: string;
  icon: IconName;
}

const cases: Destination = { key: "cases", href: "/casussen", icon: "book-open-text" };
const practices: Destination = { key: "practices", href: "/praktijken", icon: "star" };
const municipalities: Destination = { key: "municipalities", href: "/gemeenten", icon: "map-pin" };
const about: Destination = { key: "about", href: "/over", icon: "info" };

/** Where the main menu leads, for who looks. */
export const mainDestinations = (viewer: Viewer | undefined): Destination[] =>
  viewer?.kind === "participant"
    ? [
        cases,
        practices,
        { key: "tips", href: "/tips", icon: "lightbulb" },
        { key: "circles", href: "/leerkringen", icon: "users-round" },
        municipalities,
      ]
    : [cases, practices, municipalities, about];

/** Where someone's own menu leads. */
export const ownDestinations = (actor: Actor): Destination[] => [
  { key: "profile", href: "/profiel", icon: "user-round" },
  { key: "participants", href: "/deelnemers", icon: "users" },
  ...(actor.role === "moderator" ? [{ key: "moderation", href: "/moderatie", icon: "shield-check" } as const] : []),
  ...(actor.role === "administrator" ? [{ key: "administration", href: "/beheer", icon: "settings" } as const] : []),
];
