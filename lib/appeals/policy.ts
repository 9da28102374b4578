import type { Role, Viewer } from "#lib/auth/actor";

/** Decisions an author may ask another look at: those that keep something of theirs from readers, or ask for work. */
export const appealable = ["hide", "ask", "decline"] as const;

/** Somebody in charge who can get in now. */
export interface InCharge {
  id: string;
  role: Role;
  organisationId: string;
}

export interface Appealed {
  authorId: string;
  /** Who took the decision, and where they work. */
  deciderId: string;
  deciderOrganisationId: string;
}

/**
 * Who looks again: a moderator of another organisation than the one who decided. Is there none, any other moderator; is
 * there none at all, an administrator. Never who decided, and never the author.
 */
export function calledFor<Person extends InCharge>(appealed: Appealed, inCharge: readonly Person[]): Person[] {
  const others = inCharge.filter(({ id }) => id !== appealed.deciderId && id !== appealed.authorId);
  const moderators = others.filter(({ role }) => role === "moderator");
  const elsewhere = moderators.filter(({ organisationId }) => organisationId !== appealed.deciderOrganisationId);
  if (elsewhere.length > 0) return elsewhere;
  return moderators.length > 0 ? moderators : others.filter(({ role }) => role === "administrator");
}

export const canAnswer = (viewer: Viewer, appealed: Appealed, inCharge: readonly InCharge[]): boolean =>
  viewer.kind === "participant" && calledFor(appealed, inCharge).some(({ id }) => id === viewer.id);

/** Who may be called at all. */
export const canLookAgain = (viewer: Viewer): boolean =>
  viewer.kind === "participant" && (viewer.role === "moderator" || viewer.role === "administrator");

/** Only the author, about their own. */
export const canAppeal = (viewer: Viewer, subject: { authorId: string }): boolean =>
  viewer.kind === "participant" && viewer.id === subject.authorId;
