import type { Viewer } from "#lib/auth/actor";

/** A colleague of the author may use the case too; the author tells more of it as a follow-up. */
export const canTellTransfer = (viewer: Viewer, practiceCase: { authorId: string }): boolean =>
  viewer.kind === "participant" && viewer.id !== practiceCase.authorId;

export const canEditTransfer = (viewer: Viewer, transfer: { participantId: string }): boolean =>
  viewer.kind === "participant" && viewer.id === transfer.participantId;
