import { isIP, isIPv4 } from "node:net";

/** The eight 16-bit groups of an IPv6 address; undefined when it is not one. */
function groupsOf(address: string): number[] | undefined {
  if (isIP(address) !== 6) return undefined;
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [a, b, c, d] = dotted ? dotted.slice(2).map(Number) : [];
  const plain = dotted ? `${dotted[1]}${(a! * 256 + b!).toString(16)}:${(c! * 256 + d!).toString(16)}` : address;
  const [head = "", tail] = plain.split("::");
  const numbers = (part: string) => (part === "" ? [] : part.split(":").map((group) => parseInt(group, 16)));
  const left = numbers(head);
  const right = tail === undefined ? [] : numbers(tail);
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

/** One spelling per client: IPv4 inside IPv6 (`::ffff:1.2.3.4`) becomes plain IPv4, a zone is dropped. */
export function normaliseAddress(given: string | undefined): string {
  const address = (given ?? "").trim().replace(/%.*$/, "").toLowerCase();
  const groups = groupsOf(address);
  if (!groups) return isIPv4(address) ? address : "0.0.0.0";
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isMapped) return groups.map((group) => group.toString(16)).join(":");
  return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join(".");
}

/** What shares one quota: an IPv4 address, or a /64, which is what one IPv6 subscriber gets. */
export function quotaAddress(address: string): string {
  const groups = groupsOf(normaliseAddress(address));
  return groups
    ? `${groups
        .slice(0, 4)
        .map((group) => group.toString(16))
        .join(":")}::/64`
    : normaliseAddress(address);
}

/** As much of an address as the log keeps: a /24, or a /48 of IPv6. It says from which provider or building, not who. */
export function networkOf(address: string): string {
  const known = normaliseAddress(address);
  const groups = groupsOf(known);
  if (!groups) return `${known.split(".").slice(0, 3).join(".")}.0/24`;
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(":")}::/48`;
}

/** The last value of a list header: the one our own proxy added; what stands before it came from the client. */
export function lastHop(header: string | string[] | undefined): string | undefined {
  const list = Array.isArray(header) ? header.join(",") : header;
  return list?.split(",").at(-1)?.trim() || undefined;
}

/** The client's address: the socket's, or what a trusted proxy says. */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustProxy: boolean,
): string {
  const hop = trustProxy ? lastHop(forwardedFor) : undefined;
  return normaliseAddress(hop !== undefined && isIP(hop.replace(/%.*$/, "")) ? hop : socketAddress);
}
