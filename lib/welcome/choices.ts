/** The three steps of a first visit, in their order. */
export const steps = ["who", "practices", "news"] as const;
export type Step = (typeof steps)[number];

/** How much somebody wants to hear at first. "usual" changes nothing of what is set for everyone. */
export const newsChoices = ["usual", "daily", "weekly", "app"] as const;
export type NewsChoice = (typeof newsChoices)[number];
