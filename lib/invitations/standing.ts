import { and, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { invitations } from "#db/schema";
import type { InvitationState } from "#lib/invitations/choices";

/** Nobody accepted or withdrew it; its term may be over. */
export const notEnded = () => and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt))!;

/** It can still be accepted: the database's clock decides. */
export const stillOpen = () => and(notEnded(), sql`${invitations.expiresAt} > now()`)!;

/** How it stands now. */
export const stateNow = (): SQL<InvitationState> => sql<InvitationState>`case
  when ${invitations.acceptedAt} is not null then 'accepted'
  when ${invitations.withdrawnAt} is not null then 'withdrawn'
  when ${invitations.expiresAt} <= now() then 'expired' else 'open' end`;
