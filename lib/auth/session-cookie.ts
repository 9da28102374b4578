import { SESSION_COOKIE } from "#lib/auth/next-auth";

/** Every value of the session cookie in a Cookie header. */
export const sessionTokensIn = (header: string | null): string[] => [
  ...new Set(
    (header ?? "")
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part.startsWith(`${SESSION_COOKIE}=`))
      .map((part) => part.slice(SESSION_COOKIE.length + 1)),
  ),
];

/** The session token in a Cookie header. Of two, one was planted and nobody can tell which: neither counts (S-2). */
export function sessionTokenIn(header: string | null): string | undefined {
  const tokens = sessionTokensIn(header);
  return tokens.length === 1 ? tokens[0] : undefined;
}
