import { findAt, isRegistration } from "#lib/privacy/context";
import type { Finder } from "#lib/privacy/kinds";

const digits = /(?<![\p{L}\d]|\d[ .,/-]|[-/.,+€#@])\d{7,20}(?![\p{L}\d]|[.,/-]\d|-\p{L})/gu;
const ofOrganisation = /^(?:088|0800|0900|0906|0909|14\d{3}$)/;
const asDate = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/;

/** A long number that is of no case, company or amount: of a client, a patient, a policy. */
export const findNumber: Finder = (text) =>
  [...text.matchAll(digits)].flatMap(({ 0: found, index }) => {
    if (ofOrganisation.test(found) || asDate.test(found) || /^(\d)\1{6,19}$/.test(found) || /0{6}$/.test(found))
      return [];
    return isRegistration(text, index, index + found.length) ? [] : [findAt("number", "soft", index, found.length)];
  });

const position = /(?<![\d.,])5[0-3]\.\d{4,12}°?(?: ?N)? ?[,;/ ] ?[3-7]\.\d{4,12}(?![\d])/gu;

/** A point in the Netherlands, to ten metres or finer. */
export const findCoordinates: Finder = (text) =>
  [...text.matchAll(position)].map(({ 0: found, index }) => findAt("coordinates", "soft", index, found.length));

const handle = /(?<![\p{L}\d@._%+/-])@[A-Za-z][A-Za-z\d_.]{2,29}(?![\p{L}\d@])/gu;
const profile =
  /(?<![\p{L}\d-])(?:https?:\/\/)?(?:[a-z]{1,6}\.)?(?:facebook\.com|instagram\.com|linkedin\.com\/in|tiktok\.com|twitter\.com|x\.com|nextdoor\.nl|marktplaats\.nl\/u)\/@?[\p{L}\d._%-]{2,60}/giu;

/** Names on social media, and the addresses of profiles there. */
export const findAccount: Finder = (text) => [
  ...[...text.matchAll(profile)].map(({ 0: found, index }) => findAt("account", "soft", index, found.length)),
  ...[...text.matchAll(handle)].map(({ 0: found, index }) =>
    findAt("account", "soft", index, found.replace(/\.$/, "").length),
  ),
];

const age = /(?<![\p{L}\d])\d{1,3}-jarige?(?: [\p{Ll}-]{2,20}){0,2} (?:uit|in|van) (?:de |het )?\p{Lu}[\p{L}-]{2,30}/gu;
const pupil =
  /(?<![\p{L}\d])(?:groep [1-8]|(?:brug)?klas(?: [1-6][A-Za-z]?)?) (?:van|op|aan) (?:de |het )?(?:(?:basis)?school|obs|cbs|kbs|rkbs)? ?(?:De |Het )?\p{Lu}[\p{L}-]{2,30}/gu;

/** Traits that together point at one person: an age and a place, a class and a school. */
export const findTraits: Finder = (text) =>
  [...text.matchAll(age), ...text.matchAll(pupil)].map(({ 0: found, index }) =>
    findAt("traits", "soft", index, found.length),
  );
