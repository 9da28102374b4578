import { participantForm } from "#lib/auth/form-route";
import { letGo } from "#lib/desk/claims";
import { LetGo } from "#lib/desk/validation";
import { backToQueue } from "../_components/back";

/** Lets go of what was taken up. */
export const POST = (request: Request) =>
  participantForm(LetGo, backToQueue(request), async (actor, input) => {
    await letGo(actor, input);
    return backToQueue(request, { zaak: input.matterId });
  })(request);
