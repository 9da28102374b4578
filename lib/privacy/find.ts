import { findAddress } from "#lib/privacy/address";
import { findBirthDate } from "#lib/privacy/birth-date";
import { findBsn } from "#lib/privacy/bsn";
import { findEmail } from "#lib/privacy/email";
import { findIban } from "#lib/privacy/iban";
import { findKinds } from "#lib/privacy/kinds";
import type { Find, Finder, FindKind } from "#lib/privacy/kinds";
import { findLicencePlate } from "#lib/privacy/licence-plate";
import { findName } from "#lib/privacy/name";
import { normalise } from "#lib/privacy/normalise";
import { findPhone } from "#lib/privacy/phone";
import { findPostcode } from "#lib/privacy/postcode";
import { findAccount, findCoordinates, findNumber, findTraits } from "#lib/privacy/traces";

const finders: Readonly<Record<FindKind, Finder>> = {
  bsn: findBsn,
  iban: findIban,
  email: findEmail,
  birthDate: findBirthDate,
  name: findName,
  address: findAddress,
  phone: findPhone,
  licencePlate: findLicencePlate,
  postcode: findPostcode,
  coordinates: findCoordinates,
  account: findAccount,
  number: findNumber,
  traits: findTraits,
};

/** Of finds on the same spot the first stays. */
function apart(ordered: Find[], length: number): Find[] {
  const taken = new Uint8Array(length);
  const kept = ordered.filter(({ begin, end }) => {
    if (taken.subarray(begin, end).includes(1)) return false;
    taken.fill(1, begin, end);
    return true;
  });
  return kept.sort((one, other) => one.begin - other.begin);
}

/**
 * The personal data of people in a Dutch text, in the order of the text and never overlapping. Pure: the same in the
 * browser and on the server. A help for writers and no promise: what it does not find is not therefore safe.
 * Rules and order of priority: docs/adr/0010-the-privacy-guard.md.
 */
export function findPersonalData(original: string): Find[] {
  const { text, originOf } = normalise(original);
  const found = findKinds.flatMap((kind) => finders[kind](text));
  const ordered = [
    ...found.filter(({ certainty }) => certainty === "hard"),
    ...found.filter(({ certainty }) => certainty === "soft"),
  ];
  return apart(ordered, text.length).map((find) => ({
    ...find,
    begin: originOf(find.begin),
    end: originOf(find.end - 1) + 1,
  }));
}

/** One form for the same value however it was written, to know it again. */
export function valueOf(text: string, { kind, begin, end }: Find): string {
  const value = normalise(text.slice(begin, end)).text.toLowerCase();
  if (kind === "name") return value.replace(/^(?:de )?(?:[a-z]{2,8}\.? )(?=\S)/, "").trim();
  return value.replace(/[^\p{L}\d@]/gu, "");
}
