import { participantForm } from "#lib/auth/form-route";
import { setPreferences } from "#lib/notifications/preferences";
import { SetPreferences } from "#lib/notifications/validation";

export const POST = participantForm(SetPreferences, "/profiel/berichten", async (actor, input) => {
  await setPreferences(actor, input);
  return "/profiel/berichten?gedaan=opgeslagen";
});
