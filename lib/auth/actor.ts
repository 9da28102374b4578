export type Role = "participant" | "moderator" | "researcher" | "partner" | "administrator";
/** Of this sign-in: "missing" when they have none set up, "asked" when they have and did not show it, or "shown". */
export type SecondFactor = "missing" | "asked" | "shown";
export type Language = "nl" | "en";

/** Someone who is not signed in. */
export interface Visitor {
  kind: "visitor";
}

/** The signed-in participant who reads or does something, as the database knows them at this request. */
export interface Actor {
  kind: "participant";
  id: string;
  sessionId: string;
  handle: string;
  name: string;
  /** The role that is active: of a guarded role only with a second factor (lib/auth/second-factor.ts). */
  role: Role;
  /** The role they have and that waits for a second factor; null when none waits. */
  roleWaiting: Role | null;
  secondFactor: SecondFactor;
  /** They showed just now who they are, with their second factor if they have one. */
  fresh: boolean;
  organisation: { id: string; slug: string; name: string };
  /** The circles they belong to. */
  circleIds: string[];
  /** Numbers of the cases they write along with. */
  coAuthored: number[];
  /** The organisations whose people they look after. */
  administers: string[];
  language: Language;
  /** Unread notifications. */
  unread: number;
  /** Until then they only read along; null without such a measure. */
  readOnlyUntil: Date | null;
  /** A warning waits to be read. */
  warned: boolean;
  joinedAt: Date;
  /** End of the visit before this one, or null on the first. */
  newSince: Date | null;
}

export type Viewer = Visitor | Actor;

/** As much of a viewer as a rule about reading needs. */
export type Reader = Visitor | Pick<Actor, "kind" | "id" | "role" | "circleIds" | "coAuthored">;

export const visitor: Visitor = { kind: "visitor" };

/** Nobody in particular: a participant without cases of their own, in these circles. */
export const someParticipant = (...circleIds: string[]): Reader => ({
  kind: "participant",
  id: "00000000-0000-0000-0000-000000000000",
  role: "participant",
  circleIds,
  coAuthored: [],
});

export const isModerator = (viewer: Reader): boolean => viewer.kind === "participant" && viewer.role === "moderator";

export const isAdministrator = (viewer: Viewer): boolean =>
  viewer.kind === "participant" && viewer.role === "administrator";
