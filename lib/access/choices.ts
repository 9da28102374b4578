export const REASON_LENGTH = 1_000;

/** What happens with somebody who has an address in the domain of an organisation. */
export const domainRules = ["ask", "at-once"] as const;
export type DomainRule = (typeof domainRules)[number];

/** Anybody can have an address there: such a domain says nothing about where somebody works. */
export const publicDomains = [
  "example.com", "gmail.com", "googlemail.com", "hotmail.com", "hotmail.nl", "icloud.com", "kpnmail.nl", "live.nl", "me.com",
  "outlook.com", "outlook.nl", "planet.nl", "proton.me", "protonmail.com", "telfort.nl", "xs4all.nl", "yahoo.com", "ziggo.nl",
]; // prettier-ignore
