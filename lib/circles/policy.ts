import type { Actor, Viewer } from "#lib/auth/actor";

export const canStartCircle = (viewer: Viewer): boolean => viewer.kind === "participant";

export const canFacilitate = (viewer: Viewer, circle: { facilitatorId: string }): boolean =>
  viewer.kind === "participant" && viewer.id === circle.facilitatorId;

export const canJoin = (_actor: Actor, circle: { open: boolean }): boolean => circle.open;
