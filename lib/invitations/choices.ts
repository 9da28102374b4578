/** How long an invitation works. */
export const INVITATION_DAYS = 30;

/** A list of more is better cut in two: somebody has to look at what is wrong. */
export const LIST_LINES = 2_000;
export const LIST_LENGTH = 400_000;

export const invitationStates = ["open", "accepted", "expired", "withdrawn"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** The columns of a list, in the order they have without a first line that names them. */
export const listColumns = ["email", "name", "organisation", "role", "circle"] as const;
export type ListColumn = (typeof listColumns)[number];
