"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { Nothing } from "#lib/auth/validation";
import { unlinkWorkAccount } from "#lib/work-accounts/commands";
import { UnlinkWorkAccount } from "#lib/work-accounts/validation";
import { linkWaiting } from "#lib/work-accounts/waiting";
import { waitingSecret } from "@/app/_auth/work-account";

export const linkWorkAccountAction = participantAction(Nothing, async (actor) => {
  await linkWaiting(actor, await waitingSecret());
  refresh();
});

export const unlinkWorkAccountAction = participantAction(UnlinkWorkAccount, async (actor, input) => {
  await unlinkWorkAccount(actor, input);
  refresh();
});
