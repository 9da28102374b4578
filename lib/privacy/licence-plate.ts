import { findAt } from "#lib/privacy/context";
import type { Finder } from "#lib/privacy/kinds";

const shape = /(?<![\p{L}\d-])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})(?![\p{L}\d-])/gu;
const named =
  /(?<=kenteken(?:nummer)?(?: is| was| heeft| met|:)? )[A-Za-z\d]{1,3}[ -]?[A-Za-z\d]{1,3}[ -]?[A-Za-z\d]{1,3}(?![\p{L}\d])/gu;

/** Sidecodes 1 to 3 know every letter, from 4 on there are no vowels, C and Q (RDW). */
const old = ["XX-99-99", "99-99-XX", "99-XX-99"];
const later = ["XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X"];

const patternOf = (plate: string) => plate.replace(/[A-Z]/g, "X").replace(/\d/g, "9");

function isPlate(plate: string): boolean {
  const pattern = patternOf(plate);
  return old.includes(pattern) || (later.includes(pattern) && !/[AEIOUCQ]/.test(plate));
}

/** The same without its dashes. */
const isLoosePlate = (plate: string) =>
  [...old, ...later]
    .map((one) => one.replaceAll("-", ""))
    .includes(patternOf(plate.toUpperCase().replace(/[ -]/g, "")));

/** Codes of documents look the same: soft. Without dashes only after the word itself. */
export const findLicencePlate: Finder = (text) => [
  ...[...text.matchAll(shape)]
    .filter(({ 0: found }) => isPlate(found))
    .map(({ 0: found, index }) => findAt("licencePlate", "soft", index, found.length)),
  ...[...text.matchAll(named)]
    .filter(({ 0: found }) => isLoosePlate(found))
    .map(({ 0: found, index }) => findAt("licencePlate", "soft", index, found.length)),
];
