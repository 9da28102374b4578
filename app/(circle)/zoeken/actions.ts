"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { env } from "#lib/core/env";
import { deleteSearch, saveSearch } from "#lib/saved-searches/commands";
import { DeleteSearch, SaveSearch } from "#lib/saved-searches/validation";

/** Gives the address of its feed. */
export const saveSearchAction = participantAction(SaveSearch, async (actor, input) => {
  const { feed } = await saveSearch(actor, input);
  refresh();
  return `${env.APP_URL}/zoekopdrachten/${feed}.atom`;
});

export const deleteSearchAction = participantAction(DeleteSearch, async (actor, input) => {
  await deleteSearch(actor, input);
  refresh();
});
