import type { Role } from "#lib/auth/actor";
import type { IconName } from "../_ui/icon";

export interface Destination {
  /** Its name is `frame.<key>` in the messages. */
  key:
    | "cases"
    | "practices"
    | "tips"
    | "circles"
    | "municipalities"
    | "about"
    | "profile"
    | "bookmarks"
    | "participants"
    | "moderation"
    | "log"
    | "administration"
    | "exporting";
  href: string;
  icon: IconName;
}

const cases: Destination = { key: "cases", href: "/casussen", icon: "book-open-text" };
const practices: Destination = { key: "practices", href: "/praktijken", icon: "star" };
const municipalities: Destination = { key: "municipalities", href: "/gemeenten", icon: "map-pin" };

/** Where the main menu leads a visitor. */
export const visitorDestinations: Destination[] = [
  cases,
  practices,
  municipalities,
  { key: "about", href: "/over", icon: "info" },
];

/** Where the main menu leads a participant. */
export const mainDestinations: Destination[] = [
  cases,
  practices,
  { key: "tips", href: "/tips", icon: "lightbulb" },
  { key: "circles", href: "/leerkringen", icon: "users-round" },
  municipalities,
];

/** Where someone's own menu leads. */
export const ownDestinations = ({ role, inCharge }: { role: Role; inCharge: boolean }): Destination[] => [
  { key: "profile", href: "/profiel", icon: "user-round" },
  { key: "bookmarks", href: "/bladwijzers", icon: "bookmark" },
  { key: "participants", href: "/deelnemers", icon: "users" },
  ...(role === "moderator" ? [{ key: "moderation", href: "/moderatie", icon: "shield-check" } as const] : []),
  ...(role === "administrator" ? [{ key: "log", href: "/moderatie/logboek", icon: "history" } as const] : []),
  ...(role === "researcher" ? [{ key: "exporting", href: "/beheer/uitvoer", icon: "download" } as const] : []),
  ...(inCharge ? [{ key: "administration", href: "/beheer", icon: "settings" } as const] : []),
];
