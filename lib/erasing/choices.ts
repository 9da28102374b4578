export const textsChoices = ["keep", "remove"] as const;
export type TextsChoice = (typeof textsChoices)[number];
