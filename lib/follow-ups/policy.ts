import type { Viewer } from "#lib/auth/actor";
import { canRevise } from "#lib/cases/policy";

interface Owned {
  authorId: string;
}

/** Whoever may change a case may tell what came of the advice. */
export const canTellFollowUp = (
  viewer: Viewer,
  practiceCase: Owned & { number: number; postedAt: Date | null },
): boolean => practiceCase.postedAt !== null && canRevise(viewer, practiceCase);

export const canEditFollowUp = (viewer: Viewer, followUp: Owned): boolean =>
  viewer.kind === "participant" && viewer.id === followUp.authorId;
