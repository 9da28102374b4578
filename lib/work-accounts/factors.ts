import type { SignInConfiguration } from "#lib/work-accounts/provider";

/** What somebody knows, has or is (RFC 8176 §2). Words that say nothing of these (geo, rba, user, wia) are no factor at all. */
const kinds: Readonly<Record<string, "knows" | "has" | "is">> = {
  pwd: "knows",
  pin: "knows",
  kba: "knows",
  otp: "has",
  hwk: "has",
  swk: "has",
  sc: "has",
  pop: "has",
  sms: "has",
  tel: "has",
  face: "is",
  fpt: "is",
  iris: "is",
  retina: "is",
  vbm: "is",
};

/** Says by itself that there were two factors. */
const TWO = "mfa";

/** What an organisation may set as its word for a second factor; a message or a call to a phone is too weak to be it. */
export const secondFactorWords: readonly string[] = [
  TWO,
  ...Object.keys(kinds).filter((word) => kinds[word] !== "knows" && word !== "sms" && word !== "tel"),
];

/** Levels that their makers give to a password alone, or to less: of OpenID Connect, SAML, eIDAS and eHerkenning. */
const LOW =
  /^(?:0|1|none|low|basic|urn:oasis:names:tc:saml:2\.0:ac:classes:(?:unspecified|internetprotocol|internetprotocolpassword|password|passwordprotectedtransport|previoussession)|https?:\/\/eidas\.europa\.eu\/loa\/low|urn:etoegang:core:assurance-class:loa[12])$/i;

/** Whether a level may stand for a second factor: all but those of which is known that they do not. */
export const mayBeLevel = (acr: string): boolean =>
  !LOW.test(acr) && (secondFactorWords.includes(acr.toLowerCase()) || !isMethod(acr.toLowerCase()));

const isMethod = (word: string): boolean => word in kinds || ["geo", "rba", "user", "wia", "mca"].includes(word);

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

/**
 * Only what the signed token says counts, and only the words that this organisation set. A code or a key on its own may have
 * been all that was asked: it counts beside something of another kind.
 */
export function provesSecondFactor(
  { requiredAcr, requiredAmr }: Pick<SignInConfiguration, "requiredAcr" | "requiredAmr">,
  { acr, amr }: Record<string, unknown>,
): boolean {
  if (requiredAcr !== null && acr === requiredAcr && mayBeLevel(requiredAcr)) return true;
  const used = listOf(amr);
  if (!secondFactorWords.includes(requiredAmr) || !used.includes(requiredAmr)) return false;
  return requiredAmr === TWO || new Set(used.flatMap((word) => kinds[word] ?? [])).size > 1;
}
