import { isIP } from "node:net";
import { hostname } from "node:os";

const LOOPBACK = /^(localhost|([a-z0-9-]+\.)+localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const nameOf = (host: string) => host.replace(/:\d+$/, "").toLowerCase();

const isAddress = (name: string) => isIP(name.replace(/^\[|\]$/g, "")) !== 0;

export interface HostPolicy {
  /** APP_URL when somebody set it; only its host is answered then, besides loopback names. */
  appUrl: string | undefined;
  /** What the server listens on. */
  listensOn: string;
}

/**
 * Whether we answer to this Host header. Without APP_URL a server that listens beyond this machine also answers to
 * bare addresses and its own name, never to a name that somebody else may have pointed at us.
 */
export function isOurHost(host: string | undefined, { appUrl, listensOn }: HostPolicy): boolean {
  if (!host || !/^[a-z0-9.[\]:-]+$/i.test(host) || !URL.canParse(`http://${host}`)) return false;
  const name = nameOf(host);
  if (LOOPBACK.test(name)) return true;
  if (appUrl) {
    const url = new URL(appUrl);
    const standard = url.protocol === "https:" ? ":443" : ":80";
    return host.toLowerCase() === url.host || (url.port === "" && host.toLowerCase() === `${url.host}${standard}`);
  }
  if (LOOPBACK.test(nameOf(listensOn)) || listensOn === "::1") return false;
  return isAddress(name) || name === hostname().toLowerCase();
}
