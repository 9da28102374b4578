import { db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { fingerprint } from "#lib/core/fingerprint";
import { checkList } from "#lib/invitations/check";
import type { InviteList } from "#lib/invitations/validation";
import { canEnterAdministration } from "#lib/participants/policy";

/** What would happen with each line of a list; nothing is kept or sent. @throws Forbidden, Invalid */
export async function previewList(actor: Actor, input: InviteList) {
  authorise(canEnterAdministration(actor));
  return checkList(db, actor, input);
}

/** What says that somebody looked at this very list, with this very choice. */
export const seenList = ({ list, organisationId = "" }: InviteList): string => fingerprint([organisationId, list]);
