import { z } from "zod";
import type { GroupRole } from "#db/schema";
import { emailAddress } from "#lib/core/email-address";
import { tidy } from "#lib/core/text";
import { MOST_DOMAINS, MOST_GROUPS, groupRoles } from "#lib/work-accounts/choices";

const line = (length: number) => z.string("textNeeded").overwrite(tidy).max(length);
const linesOf = (text: string) => [
  ...new Set(
    tidy(text)
      .split(/[\n,;]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];
const ticked = z
  .union([z.boolean(), z.enum(["true", "false", ""])], "wrongValue")
  .default(false)
  .transform((value) => value === true || value === "true");
const orNull = (text: string) => text || null;

/** Addresses that anybody in the world can have: they say nothing about where somebody works. */
const FREE_MAIL = /^(gmail|googlemail|outlook|hotmail|live|icloud|me|proton|protonmail|yahoo|ziggo|kpnmail|kpnplanet|planet|xs4all|hetnet|home|upcmail|casema)\.(com|nl|me|net)$/; // prettier-ignore
const domain = z
  .string()
  .toLowerCase()
  .max(253, "domainWrong")
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, "domainWrong")
  .refine((name) => !FREE_MAIL.test(name), "domainFree");

/** Which addresses are allowed at all decides the setting of the server (lib/work-accounts/outgoing.ts). */
const issuer = z
  .string("issuerWrong")
  .trim()
  .max(500, "issuerWrong")
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  }, "issuerWrong");

export const ConfigureSignIn = z.strictObject({
  organisationId: z.uuid(),
  issuer,
  clientId: line(200).min(1, "clientIdMissing"),
  /** Empty: as it was. */
  clientSecret: z.string().max(500).default("").transform((text) => text.trim()),
  domains: z
    .string("domainMissing")
    .transform((text) => linesOf(text).map((one) => one.replace(/^@/, "")))
    .pipe(z.array(domain).min(1, "domainMissing").max(MOST_DOMAINS, "tooManyDomains")),
  requiredAcr: line(200).default("").transform(orNull),
  requiredAmr: line(60)
    .default("mfa")
    .transform((text) => text || "mfa"),
  newcomers: ticked,
  groupClaim: line(100).default("").transform(orNull),
}); // prettier-ignore
export type ConfigureSignIn = z.output<typeof ConfigureSignIn>;

export const AboutSignIn = z.strictObject({ organisationId: z.uuid() });
export type AboutSignIn = z.output<typeof AboutSignIn>;

/** "group = moderator" on a line each. */
function readRoles(text: string, context: z.RefinementCtx<string>): GroupRole[] {
  const roles = tidy(text)
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => ({
      group: one.slice(0, one.lastIndexOf("=")).trim(),
      role: one.slice(one.lastIndexOf("=") + 1).trim(),
    }));
  const known = (role: string): role is GroupRole["role"] => (groupRoles as readonly string[]).includes(role);
  if (roles.some(({ group, role }) => !group || group.length > 200 || !known(role)))
    context.addIssue({ code: "custom", message: "groupRoleWrong" });
  return roles as GroupRole[];
}

export const ProposeRoles = z.strictObject({
  organisationId: z.uuid(),
  roles: z
    .string("textNeeded")
    .default("")
    .transform(readRoles)
    .pipe(z.array(z.any()).max(MOST_GROUPS, "tooManyGroups")),
});
export type ProposeRoles = { organisationId: string; roles: GroupRole[] };

export const FindOrganisation = z.strictObject({ email: emailAddress, path: z.string().default("/") });
export const AskForProof = z.strictObject({ email: emailAddress });
export type AskForProof = z.output<typeof AskForProof>;

export const UnlinkWorkAccount = z.strictObject({ workAccountId: z.uuid() });
export type UnlinkWorkAccount = z.output<typeof UnlinkWorkAccount>;
