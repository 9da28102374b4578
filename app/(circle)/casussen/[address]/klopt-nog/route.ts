import type { NextRequest } from "next/server";
import { participantForm } from "#lib/auth/form-route";
import { confirmCase } from "#lib/case-reviews/commands";
import { ConfirmCase } from "#lib/case-reviews/validation";

/** Who writes an old case says that it is still right. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ address: string }> }) {
  const page = `/casussen/${encodeURIComponent((await params).address)}`;
  return participantForm(ConfirmCase, page, async (actor, input) => {
    await confirmCase(actor, input);
    return page;
  })(request);
}
