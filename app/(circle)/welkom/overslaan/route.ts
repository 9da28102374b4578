import { participantForm } from "#lib/auth/form-route";
import { Nothing } from "#lib/auth/validation";
import { endFirstVisit } from "#lib/welcome/commands";

/** "Overslaan": the first steps are over. */
export const POST = participantForm(Nothing, "/welkom", async (actor) => {
  await endFirstVisit(actor);
  return "/";
});
