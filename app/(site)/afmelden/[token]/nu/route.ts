import type { NextRequest } from "next/server";
import { looksLikeToken } from "#lib/auth/tokens";
import { NotFound } from "#lib/core/errors";
import { unsubscribe } from "#lib/notifications/unsubscribe";

const headers = { "Cache-Control": "private, no-store", "Content-Type": "text/plain; charset=utf-8" };

type Props = { params: Promise<{ token: string }> };

/**
 * Stops the mails this token belongs to: for the button on its page, and for a mail program that sends one POST without
 * Origin or session (RFC 8058), which wants no redirect. The token is the whole right, and there is no text to misuse.
 */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  const { token } = await params;
  try {
    if (!looksLikeToken(token)) throw new NotFound();
    await unsubscribe(token);
  } catch (error) {
    if (error instanceof NotFound) return new Response("404", { status: 404, headers });
    throw error;
  }
  const oneClick = (await request.text().catch(() => "")).includes("One-Click");
  return oneClick
    ? new Response("OK", { headers })
    : new Response(null, { status: 303, headers: { ...headers, Location: `/afmelden/${token}` } });
}

/** Somebody who opens the address of the mail program in a browser gets the page with the button. */
export async function GET(_request: NextRequest, { params }: Props): Promise<Response> {
  const { token } = await params;
  const path = looksLikeToken(token) ? `/afmelden/${token}` : "/";
  return new Response(null, { status: 303, headers: { ...headers, Location: path } });
}
