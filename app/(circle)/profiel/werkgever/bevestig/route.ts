import { participantForm } from "#lib/auth/form-route";
import { confirmMove } from "#lib/moves/ask";
import { ConfirmMove } from "#lib/moves/validation";

/** Somebody shows that the new address is theirs. */
export const POST = participantForm(ConfirmMove, "/profiel/werkgever", async (actor, { code }) => {
  await confirmMove(actor, code);
  return "/profiel/werkgever?gedaan=bevestigd";
});
