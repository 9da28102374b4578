import type { NextRequest } from "next/server";
import { participantForm } from "#lib/auth/form-route";
import { followCase } from "#lib/following/commands";
import { FollowCase } from "#lib/following/validation";

/** What a reader wants to hear of this case. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ address: string }> }) {
  const page = `/casussen/${encodeURIComponent((await params).address)}`;
  return participantForm(FollowCase, page, async (actor, input) => {
    await followCase(actor, input);
    return `${page}#op-de-hoogte`;
  })(request);
}
