import { env } from "#lib/core/env";

/**
 * Who we are to a passkey: the host of APP_URL. An address of numbers can have no passkeys (Web Authentication §5.1.2); for
 * the one of this machine its name stands in.
 * @returns null where passkeys cannot be
 */
export function relyingParty(appUrl: string = env.APP_URL): { id: string; origin: string } | null {
  const { protocol, hostname, port, origin } = new URL(appUrl);
  if (/^(127(\.\d+){3}|\[::1\])$/.test(hostname))
    return { id: "localhost", origin: `${protocol}//localhost${port && `:${port}`}` };
  if (/^[\d.]+$|^\[/.test(hostname)) return null;
  return { id: hostname, origin };
}
