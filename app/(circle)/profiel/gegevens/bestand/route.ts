import { participantForm } from "#lib/auth/form-route";
import { askForOwnData } from "#lib/own-data/commands";
import { AskForOwnData } from "#lib/own-data/validation";

/** Asks for the file; the page shows how far it is. */
export const POST = participantForm(AskForOwnData, "/profiel/gegevens", async (actor) => {
  await askForOwnData(actor);
  return "/profiel/gegevens?gevraagd=1";
});
