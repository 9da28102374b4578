const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const named = (list: [RegExp, string][], agent: string) => list.find(([sign]) => sign.test(agent))?.[1];

/** "Firefox, Windows": enough to recognise one's own device, not enough to follow it. Empty when unknown. */
export function deviceOf(userAgent: string | null): string {
  const agent = (userAgent ?? "").slice(0, 400);
  return [named(browsers, agent), named(systems, agent)].filter(Boolean).join(", ");
}
