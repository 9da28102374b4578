import { env } from "#lib/core/env";

const YEAR = 365 * 24 * 3600 * 1000;

/** RFC 9116. Valid for a year from the moment it is read, as long as somebody runs this. */
export function GET(): Response {
  const expires = new Date(Date.now() + YEAR - 24 * 3600 * 1000);
  expires.setUTCHours(0, 0, 0, 0);
  const lines = [
    `Contact: ${env.SECURITY_CONTACT}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: nl, en",
    `Canonical: ${env.APP_URL}/.well-known/security.txt`,
    `Policy: ${env.APP_URL}/kwetsbaarheid-melden`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
