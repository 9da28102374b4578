import type { Actor, Viewer } from "#lib/auth/actor";

export const canStartCircle = (viewer: Viewer): boolean => viewer.kind === "participant";

const facilitates = (viewer: Viewer, circle: { facilitatorId: string }) =>
  viewer.kind === "participant" && viewer.id === circle.facilitatorId;

/** Who lets others into a closed circle shows a second factor first (docs/adr/0027-a-second-factor.md). */
export const canFacilitate = (viewer: Viewer, circle: { facilitatorId: string; open: boolean }): boolean =>
  facilitates(viewer, circle) && !facilitationWaits(viewer, circle);

/** They facilitate this circle, but their powers wait for a second factor. */
export const facilitationWaits = (viewer: Viewer, circle: { facilitatorId: string; open: boolean }): boolean =>
  facilitates(viewer, circle) && !circle.open && viewer.kind === "participant" && viewer.secondFactor !== "shown";

export const canJoin = (_actor: Actor, circle: { open: boolean }): boolean => circle.open;
