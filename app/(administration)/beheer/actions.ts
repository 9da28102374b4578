"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { changeSettings } from "#lib/settings/commands";
import { ChangeSettings } from "#lib/settings/validation";
import { removeParticipant } from "#lib/erasing/commands";
import { RemoveParticipant } from "#lib/erasing/validation";
import { changeRole, endSessions } from "#lib/participants/commands";
import { ChangeRole, EndSessions } from "#lib/participants/validation";

export const changeRoleAction = participantAction(ChangeRole, async (actor, input) => {
  await changeRole(actor, input);
  refresh();
});

export const endSessionsAction = participantAction(EndSessions, async (actor, input) => {
  await endSessions(actor, input);
  refresh();
});

export const changeSettingsAction = participantAction(ChangeSettings, async (actor, input) => {
  await changeSettings(actor, input);
  refresh();
});

export const removeParticipantAction = participantAction(RemoveParticipant, async (actor, input) => {
  await removeParticipant(actor, input);
  refresh();
});
