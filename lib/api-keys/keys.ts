import { KEY_PREFIX } from "#lib/api-keys/choices";
import { hashOf, looksLikeToken, newToken } from "#lib/auth/tokens";

/** A new key: 256 random bits behind the prefix. */
export const newKey = (): string => KEY_PREFIX + newToken();

/**
 * The key in an Authorization header, or undefined when it carries none of ours. The word before it is Bearer in any
 * letters (RFC 9110).
 */
export function keyIn(authorization: string | null): string | undefined {
  const [, key] = /^bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  return key?.startsWith(KEY_PREFIX) && looksLikeToken(key.slice(KEY_PREFIX.length)) ? key : undefined;
}

export const hashOfKey = hashOf;
