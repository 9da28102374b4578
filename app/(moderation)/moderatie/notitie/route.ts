import { participantForm } from "#lib/auth/form-route";
import { noteOnMatter } from "#lib/desk/notes";
import { NoteOnMatter } from "#lib/desk/validation";
import { backToQueue } from "../_components/back";

/** A note without a script. */
export const POST = (request: Request) =>
  participantForm(NoteOnMatter, backToQueue(request), async (actor, input) => {
    await noteOnMatter(actor, input);
    return backToQueue(request, { zaak: input.matterId });
  })(request);
