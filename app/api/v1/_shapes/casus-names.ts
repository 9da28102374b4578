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
