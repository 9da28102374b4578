import { participantForm } from "#lib/auth/form-route";
import { hideTogether } from "#lib/desk/bulk";
import { HideTogether } from "#lib/desk/validation";
import { backToQueue } from "../_components/back";

/** Hides what was ticked, without a script: what was left stays in the list. */
export const POST = (request: Request) =>
  participantForm(HideTogether, backToQueue(request), async (actor, input) => {
    const { hidden } = await hideTogether(actor, input);
    return backToQueue(request, { gedaan: "samen", aantal: String(hidden) });
  })(request);
