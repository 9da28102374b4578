import { Secret, TOTP } from "otpauth";
import { seal, unseal } from "#lib/core/sealed";
import { CODE_DIGITS, STEPS_OFF, STEP_SECONDS } from "#lib/second-factor/choices";

const PURPOSE = "code-app";
const BYTES = 20;

/** 160 random bits (RFC 4226 §4), as an app takes them. */
export const newSecret = (): string => new Secret({ size: BYTES }).base32;

/** Until a first right code it belongs to the session that asked for it: in no other one does it open. */
export const unprovenOf = ({ id, sessionId }: { id: string; sessionId: string }): string => `${id} ${sessionId}`;

/** Seals it for a participant, or for one of their sessions (`unprovenOf`). */
export const sealSecret = (secret: string, of: string): string => seal(secret, PURPOSE, of);

export const unsealSecret = (sealed: string, of: string): string | undefined => unseal(sealed, PURPOSE, of);

const appOf = (secret: string, label = "") =>
  new TOTP({
    issuer: "Leerkring",
    label,
    algorithm: "SHA1", // the one that every app knows; for codes of thirty seconds it is strong enough (RFC 6238 §1.2)
    digits: CODE_DIGITS,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });

/** What an app scans: it says which site and whose account, so that one finds the code again. */
export const uriOf = (secret: string, email: string): string => appOf(secret, email).toString();

/** The step of thirty seconds that this code belongs to, or undefined when it is none of `now` (seconds since 1970). */
export function stepOf(code: string, secret: string, now: number): number | undefined {
  const off = appOf(secret).validate({ token: code, timestamp: now * 1000, window: STEPS_OFF });
  return off === null ? undefined : Math.floor(now / STEP_SECONDS) + off;
}
