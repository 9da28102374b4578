import { participantForm } from "#lib/auth/form-route";
import { endQuestionsFirst } from "#lib/comments/shaping";
import { EndQuestionsFirst } from "#lib/comments/validation";

export const POST = participantForm(EndQuestionsFirst, "/casussen", async (actor, input) => {
  await endQuestionsFirst(actor, input);
  return `/casussen/${input.caseNumber}`;
});
