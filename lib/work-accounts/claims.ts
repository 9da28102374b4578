import { emailAddress } from "#lib/core/email-address";
import { tidy } from "#lib/core/text";
import { MOST_GROUPS } from "#lib/work-accounts/choices";
import { provesSecondFactor } from "#lib/work-accounts/factors";
import type { SignInConfiguration } from "#lib/work-accounts/provider";
import { NAME_LENGTH } from "#lib/participants/validation";

/** Who came back from a provider, as far as we believe it. */
export interface Identity {
  /** Never longer than the standard allows (OpenID Connect Core §2). */
  sub: string;
  name: string;
  /** What the provider says, if it ends as addresses of this organisation do. It proves nothing by itself. */
  email: string | null;
  /** The provider looked whether it is theirs: `true` itself, no word that looks like it. */
  emailVerified: boolean;
  groups: string[];
  /** What the provider calls its own session. */
  sid: string | null;
  secondFactor: boolean;
  /** When they last showed the provider who they are; null when it does not say. */
  signedInAt: Date | null;
  /** The names of all that came in. */
  claims: string[];
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

/** Reads a claim by its name, or by a path with dots for what stands deeper (`realm_access.roles`). */
function claimAt(claims: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split(".")
    .reduce<unknown>(
      (part, key) => (part && typeof part === "object" && Object.hasOwn(part, key) ? (part as never)[key] : undefined),
      claims,
    );
}

/** Whether an address ends as those of an organisation do: exactly, never a longer name that ends the same. */
export const isOfDomain = (email: string, domains: readonly string[]): boolean =>
  domains.includes(email.slice(email.lastIndexOf("@") + 1).toLowerCase());

/** Reads what a provider told about somebody, and keeps only what is needed. */
export function identityOf(signIn: SignInConfiguration, claims: Record<string, unknown> & { sub: string }): Identity {
  const address = emailAddress.safeParse(claims.email);
  const email = address.success && isOfDomain(address.data, signIn.domains) ? address.data : null;
  const whole = textOf(claims.name) || `${textOf(claims.given_name)} ${textOf(claims.family_name)}`;
  const groups = signIn.groupClaim ? listOf(claimAt(claims, signIn.groupClaim)) : [];
  return {
    sub: claims.sub,
    name: tidy(whole).replace(/\s+/g, " ").slice(0, NAME_LENGTH).trim(),
    email,
    emailVerified: email !== null && claims.email_verified === true,
    groups: [...new Set(groups.map((group) => tidy(group).slice(0, 200)).filter(Boolean))].slice(0, MOST_GROUPS),
    sid: textOf(claims.sid) || null,
    secondFactor: provesSecondFactor(signIn, claims),
    signedInAt: typeof claims.auth_time === "number" ? new Date(claims.auth_time * 1000) : null,
    claims: Object.keys(claims).sort(),
  };
}
