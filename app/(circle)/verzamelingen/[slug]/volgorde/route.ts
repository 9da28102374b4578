import type { NextRequest } from "next/server";
import { participantForm } from "#lib/auth/form-route";
import { moveInCollection } from "#lib/collections/contents";
import { MoveInCollection } from "#lib/collections/validation";

/** A case of a collection gets another place. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ slug: string }> }) {
  const edit = `/verzamelingen/${encodeURIComponent((await params).slug)}/bewerken`;
  return participantForm(MoveInCollection, edit, async (actor, input) => {
    await moveInCollection(actor, input);
    return `${edit}?gedaan=moved&casus=${input.caseNumber}`;
  })(request);
}
