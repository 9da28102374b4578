"use server";

import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { dropBookmark, keepBookmark } from "#lib/bookmarks/commands";
import { DropBookmark, KeepBookmark } from "#lib/bookmarks/validation";

export const keepBookmarkAction = participantAction(KeepBookmark, async (actor, input) => {
  await keepBookmark(actor, input);
  return redirect("/bladwijzers");
});

export const dropBookmarkAction = participantAction(DropBookmark, async (actor, input) => {
  await dropBookmark(actor, input);
  return redirect("/bladwijzers");
});
