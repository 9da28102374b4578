"use server";

import { refresh } from "next/cache";
import { makeKey, revokeKey } from "#lib/api-keys/commands";
import { MakeKey, RevokeKey } from "#lib/api-keys/validation";
import { participantAction } from "#lib/auth/action";

export const makeKeyAction = participantAction(MakeKey, async (actor, input) => {
  const key = await makeKey(actor, input);
  refresh();
  return key;
});

export const revokeKeyAction = participantAction(RevokeKey, async (actor, input) => {
  await revokeKey(actor, input);
  refresh();
});
