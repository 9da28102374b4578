import type { CaseSection, firstContacts, politicalInvolvements } from "#lib/cases/choices";
import type { CaseText } from "#lib/cases/validation";

/** The Dutch name of each text of a case. */
export const textNames = {
  title: "titel",
  whatHappened: "watGebeurdeEr",
  askedQuestion: "watVroegDeInwoner",
  underlyingQuestion: "vraagAchterDeVraag",
  learningQuestion: "leervraag",
  metWith: "metWieSprakJe",
  speaksFor: "voorWieSprakDeInwoner",
  otherVoices: "andereMeningen",
  insideRoles: "rollenBinnen",
  history: "voorgeschiedenis",
  rulesAndPlans: "regelsEnPlannen",
  whatWasDone: "watIsErGedaan",
  doneMapping: "gedaanInKaart",
  doneRelations: "gedaanRelaties",
  doneResolutions: "gedaanOplossingen",
  doneAlignment: "gedaanAansluiten",
  doneSupport: "gedaanOndersteunen",
  outcome: "watLeverdeHetOp",
  doAgain: "watZouJeWeerDoen",
  tip: "tip",
} as const satisfies Record<CaseText, string>;

export const firstContactSlugs = {
  "on-site": "op-de-plek",
  office: "op-kantoor",
  phone: "telefoon",
  online: "online",
} as const satisfies Record<(typeof firstContacts)[number], string>;

export const politicalSlugs = {
  none: "nog-niet",
  discussed: "besproken",
  decided: "besloten",
} as const satisfies Record<(typeof politicalInvolvements)[number], string>;

export const sectionSlugs = {
  "face-to-face": "buiten",
  inside: "binnen",
  done: "gedaan",
  after: "opbrengst",
} as const satisfies Record<CaseSection, string>;
