import { participantForm } from "#lib/auth/form-route";
import { unblockParticipant } from "#lib/blocks/commands";
import { BlockParticipant } from "#lib/blocks/validation";

/** A block ends. */
export const POST = participantForm(BlockParticipant, "/profiel/berichten", async (actor, input) => {
  await unblockParticipant(actor, input);
  return "/profiel/berichten#blokkades";
});
