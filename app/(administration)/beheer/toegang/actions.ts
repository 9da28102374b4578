"use server";

import { refresh } from "next/cache";
import { approveAccess, refuseAccess } from "#lib/access/decide";
import { removeDomain, setDomain } from "#lib/access/domains";
import { ApproveAccess, RefuseAccess, RemoveDomain, SetDomain } from "#lib/access/validation";
import { participantAction } from "#lib/auth/action";

export const approveAccessAction = participantAction(ApproveAccess, async (actor, input) => {
  await approveAccess(actor, input);
  refresh();
});

export const refuseAccessAction = participantAction(RefuseAccess, async (actor, input) => {
  await refuseAccess(actor, input);
  refresh();
});

export const setDomainAction = participantAction(SetDomain, async (actor, input) => {
  await setDomain(actor, input);
  refresh();
});

export const removeDomainAction = participantAction(RemoveDomain, async (actor, input) => {
  await removeDomain(actor, input);
  refresh();
});
