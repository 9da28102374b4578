import type { NextRequest } from "next/server";
import { participantForm } from "#lib/auth/form-route";
import { takeFromCollection } from "#lib/collections/contents";
import { TakeFromCollection } from "#lib/collections/validation";

/** A case leaves a collection. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ slug: string }> }) {
  const edit = `/verzamelingen/${encodeURIComponent((await params).slug)}/bewerken`;
  return participantForm(TakeFromCollection, edit, async (actor, input) => {
    await takeFromCollection(actor, input);
    return `${edit}?gedaan=taken#casussen`;
  })(request);
}
