import { z } from "zod";
import type { GroupRole } from "#db/schema";
import { emailAddress } from "#lib/core/email-address";
import { messagesOf } from "#lib/core/messages";
import { tidy } from "#lib/core/text";
import { mayBeLevel, secondFactorWords } from "#lib/work-accounts/factors";
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
  requiredAcr: line(200)
    .default("")
    .refine((acr) => acr === "" || mayBeLevel(acr), "acrOneFactor")
    .transform(orNull),
  requiredAmr: line(60)
    .default("mfa")
    .transform((text) => text.toLowerCase() || "mfa")
    .refine((amr) => secondFactorWords.includes(amr), "amrOneFactor"),
  newcomers: ticked,
  groupClaim: line(100).default("").transform(orNull),
}); // prettier-ignore
export type ConfigureSignIn = z.output<typeof ConfigureSignIn>;

export const CheckProvider = z.strictObject({ slug: z.string().regex(/^[a-z0-9-]{1,70}$/) });

export const AboutSignIn = z.strictObject({ organisationId: z.uuid() });
export type AboutSignIn = z.output<typeof AboutSignIn>;

/** The words of both languages for a role, as a line of the form has them. */
const roleWords = new Map(
  (["nl", "en"] as const).flatMap((language) =>
    groupRoles.map((role) => [messagesOf(language).signIn.roles[role], role] as const),
  ),
);

/** "name of the group = moderator" on a line each. */
function readRoles(text: string, context: z.RefinementCtx): GroupRole[] {
  const lines = tidy(text)
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);
  return lines.flatMap((one) => {
    const sign = one.lastIndexOf("=");
    const group = one.slice(0, Math.max(sign, 0)).trim();
    const role = roleWords.get(
      one
        .slice(sign + 1)
        .trim()
        .toLowerCase(),
    );
    if (group && group.length <= 200 && role) return [{ group, role }];
    context.addIssue({ code: "custom", message: "groupRoleWrong" });
    return [];
  });
}

export const ProposeRoles = z.strictObject({
  organisationId: z.uuid(),
  roles: z
    .string("textNeeded")
    .max(15_000)
    .default("")
    .transform(readRoles)
    .refine((roles) => roles.length <= MOST_GROUPS, "tooManyGroups"),
});
export type ProposeRoles = z.output<typeof ProposeRoles>;

export const AskForProof = z.strictObject({ email: emailAddress });
export type AskForProof = z.output<typeof AskForProof>;

export const UnlinkWorkAccount = z.strictObject({ workAccountId: z.uuid() });
export type UnlinkWorkAccount = z.output<typeof UnlinkWorkAccount>;
