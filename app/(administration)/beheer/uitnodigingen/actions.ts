"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { wordsOf } from "#lib/core/messages";
import { invite, inviteList, resendInvitation, withdrawInvitation } from "#lib/invitations/commands";
import { previewList, seenList } from "#lib/invitations/preview";
import { Invite, InviteList, OneInvitation } from "#lib/invitations/validation";
import { getLocale } from "@/app/_i18n/locale";
import { told } from "./_components/told";

export const inviteByMailAction = participantAction(Invite, async (actor, input) => {
  await invite(actor, input);
  refresh();
  return input.name;
});

/** Shows what is wrong with a list; sends it once its sender looked at this very list. */
export const inviteListAction = participantAction(InviteList, async (actor, input) => {
  const language = await getLocale();
  const seen = seenList(input);
  if (input.seen !== seen)
    return { kind: "checked" as const, seen, ...told(await previewList(actor, input), language) };
  const count = await inviteList(actor, input);
  refresh();
  return { kind: "sent" as const, text: wordsOf(language, "joining")("invitations.sentMany", { count }) };
});

export const resendInvitationAction = participantAction(OneInvitation, async (actor, input) => {
  await resendInvitation(actor, input);
  refresh();
});

export const withdrawInvitationAction = participantAction(OneInvitation, async (actor, input) => {
  await withdrawInvitation(actor, input);
  refresh();
});
