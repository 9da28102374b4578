import type { DemoReport } from "./types.ts";

/** What waits for a moderator in the demo. */
export const reports: DemoReport[] = [
  {
    by: "collega.amersfoort@example.nl",
    caseTitle: "Elke donderdag dezelfde vraag over een paspoort",
    commentIndex: 2,
    reason: "personal-data",
    explanation: "Met de winkel en de ziekte erbij weet iedereen in het dorp om wie dit gaat.",
  },
  {
    by: "deelnemer.harderwijk@example.nl",
    caseTitle: "Tweehonderd vruchtbomen op een veld waar ook gevoetbald wordt",
    commentIndex: 2,
    reason: "disrespectful",
    explanation: "Dit gaat niet meer over de casus. De toon helpt niemand.",
  },
  {
    by: "balie.tilburg@example.nl",
    caseTitle: "Negen buren willen strooien, en onze jurist ziet gebroken heupen",
    commentIndex: 3,
    reason: "off-topic",
    explanation: "Dit is reclame.",
  },
];
