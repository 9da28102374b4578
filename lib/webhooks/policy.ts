import type { Viewer } from "#lib/auth/actor";
import { canAdminister, canAdministerOrganisation } from "#lib/participants/policy";

/** Who may have software of an organisation told what happens here: who arranges what is of that organisation. */
export const canHaveWebhook = (viewer: Viewer, webhook: { organisationId: string }): boolean =>
  canAdministerOrganisation(viewer, webhook.organisationId);

/** Who may see the room of the webhooks: of all organisations, or of their own. */
export const canSeeWebhooks = (viewer: Viewer): boolean =>
  canAdminister(viewer) ||
  (viewer.kind === "participant" && canHaveWebhook(viewer, { organisationId: viewer.organisation.id }));
