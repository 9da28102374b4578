import { participantForm } from "#lib/auth/form-route";
import { takeUp } from "#lib/desk/claims";
import { TakeUp } from "#lib/desk/validation";
import { backToQueue } from "../_components/back";

/** "Ik pak dit op". */
export const POST = (request: Request) =>
  participantForm(TakeUp, backToQueue(request), async (actor, input) => {
    await takeUp(actor, input);
    return backToQueue(request, { zaak: input.matterId });
  })(request);
