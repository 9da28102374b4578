import type { NextRequest } from "next/server";
import { participantForm } from "#lib/auth/form-route";
import { blockParticipant } from "#lib/blocks/commands";
import { BlockParticipant } from "#lib/blocks/validation";

/** From the page of a participant: their comments fold away for whoever asks. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ handle: string }> }) {
  const page = `/deelnemers/${encodeURIComponent((await params).handle)}`;
  return participantForm(BlockParticipant, page, async (actor, input) => {
    await blockParticipant(actor, input);
    return page;
  })(request);
}
