import { tellTyping } from "#lib/events/typing";
import { handle, noContent, numberIn } from "../../../_api/operation.ts";
import { putSchrijft } from "../../../_operations/reacties.ts";

export const PUT = handle(putSchrijft, async ({ viewer, params }) => {
  await tellTyping(viewer, numberIn(params.nummer));
  return noContent();
});
