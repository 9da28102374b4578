import { CONFIRM_HOURS, SESSION_HOURS } from "#lib/auth/terms";
import { FILE_HOURS } from "#lib/own-data/choices";
import { KEPT_DAYS } from "#lib/webhooks/choices";

export const units = ["hours", "days", "months", "years"] as const;
export type Unit = (typeof units)[number];

/** How long one kind of thing is kept: as it comes, and between which bounds an administrator may choose. */
export interface Kind {
  unit: Unit;
  usual: number;
  least: number;
  most: number;
  /** Not by Leerkring itself: whoever runs it takes care. */
  elsewhere?: true;
}

const fixed = (usual: number, unit: Unit): Kind => ({ unit, usual, least: usual, most: usual });

/**
 * Everything that has a term, in the order people read about it (domain.md §3.5). A kind that is not here is kept as long
 * as the account of whose it is. What each takes away stands in lib/retention/duties.ts; a test holds the two together.
 */
export const kinds = {
  /** Drafts and unsaved texts that nobody touched. */
  drafts: { unit: "months", usual: 12, least: 3, most: 36 },
  /** Posted cases that nobody changed: their author is asked whether they are still right. */
  cases: { unit: "years", usual: 5, least: 1, most: 10 },
  /** What its writer withdrew or a moderator hid. */
  removed: { unit: "days", usual: 90, least: 30, most: 365 },
  /** What writers answered about personal data in a text: kind, place and a hash. */
  finds: { unit: "days", usual: 90, least: 7, most: 365 },
  /** What residents wrote, after their request was closed. */
  requests: { unit: "days", usual: 90, least: 30, most: 365 },
  /** Invitations that somebody took, took back or let pass. */
  invitations: { unit: "days", usual: 90, least: 30, most: 365 },
  /** Of people who asked to take part, however it ended. */
  accessRequests: { unit: "days", usual: 90, least: 30, most: 365 },
  /** Of participants who went to work elsewhere, however it ended. */
  moves: { unit: "days", usual: 90, least: 30, most: 365 },
  /** Requests, moves and asks to merge with an address that nobody showed to be theirs: it may be a stranger's. */
  unconfirmed: fixed(CONFIRM_HOURS, "hours"),
  /** Notifications that were read. */
  notifications: { unit: "months", usual: 12, least: 3, most: 36 },
  mails: { unit: "days", usual: 30, least: 7, most: 90 },
  /** The link under a mail that stops mails like it. */
  unsubscribing: fixed(400, "days"),
  /** The log of what webhooks were told. */
  deliveries: fixed(KEPT_DAYS, "days"),
  /** Files with somebody's own data. */
  ownData: fixed(FILE_HOURS, "hours"),
  sessions: fixed(SESSION_HOURS, "hours"),
  /** That somebody signed in or out, in the log. */
  comings: { unit: "months", usual: 6, least: 3, most: 24 },
  /** From which network a deed in the log came. */
  networks: fixed(180, "days"),
  log: { unit: "years", usual: 3, least: 3, most: 7 },
  backups: { unit: "days", usual: 35, least: 1, most: 90, elsewhere: true },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
/** Those that Leerkring sees to. */
export type OwnKind = { [Name in KindName]: (typeof kinds)[Name] extends { elsewhere: true } ? never : Name }[KindName];
export const ownKinds = kindNames.filter((name): name is OwnKind => !("elsewhere" in kinds[name]));
export const isFixed = (name: KindName): boolean => kinds[name].least === kinds[name].most;
export const chosenKinds = kindNames.filter((name) => !isFixed(name));

/** Per kind how long, in its own unit. */
export type Terms = Record<KindName, number>;

export const usualTerms = Object.fromEntries(kindNames.map((name) => [name, kinds[name].usual])) as Terms;
