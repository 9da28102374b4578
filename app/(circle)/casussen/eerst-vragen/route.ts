import { participantForm } from "#lib/auth/form-route";
import { askQuestionsFirst } from "#lib/comments/shaping";
import { AskQuestionsFirst } from "#lib/comments/validation";

export const POST = participantForm(AskQuestionsFirst, "/casussen", async (actor, input) => {
  await askQuestionsFirst(actor, input);
  return `/casussen/${input.caseNumber}`;
});
