import { participantForm } from "#lib/auth/form-route";
import { Invalid } from "#lib/core/errors";
import { decide } from "#lib/moderation/commands";
import type { Decide } from "#lib/moderation/validation";
import { DecideOnItem } from "#lib/moderation/validation";
import { backToQueue } from "../_components/back";

/** A decision without a script. */
export const POST = (request: Request) =>
  participantForm(DecideOnItem, backToQueue(request), async (actor, input) => {
    const { caseNumber, commentId, collectionId, tipId, ...rest } = input;
    const items = [
      caseNumber !== undefined && { caseNumber },
      commentId !== undefined && { commentId },
      collectionId !== undefined && { collectionId },
      tipId !== undefined && { tipId },
    ].filter((one) => one !== false);
    if (items.length !== 1) throw new Invalid([{ field: "caseNumber", message: "wrongValue" }]);
    await decide(actor, { ...items[0]!, ...rest } as Decide);
    return backToQueue(request, { gedaan: "besluit" });
  })(request);
