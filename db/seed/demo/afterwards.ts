import type { DemoAfterwards } from "./types.ts";

/** What came of a case after the advice, where others used it, and who is who in it. */
export const afterwards: DemoAfterwards[] = [
  {
    caseTitle: "Een bankje weg, of een buurt erbij?",
    roles: [
      { label: "jongere A", description: "Zit er elke avond, helpt nu met opruimen." },
      { label: "bewoner A", description: "Schreef de brief, kende niemand meer in de straat." },
      { label: "bewoner B", description: "Tekende mee omdat de buurvrouw het vroeg." },
    ],
    followUps: [
      {
        daysAgo: 6,
        tried:
          "De tip was om twee trekkers te zoeken in plaats van één. Ik heb jongere A en bewoner A gevraagd om samen de soep te doen.",
        happened:
          "De eerste keer kwam jongere A niet. De tweede keer stond hij er een half uur te vroeg. Ze regelen het nu samen en ik krijg alleen nog een foto.",
      },
    ],
    transfers: [
      {
        by: "collega.amersfoort@example.nl",
        daysAgo: 9,
        context: "Bij ons gaat het om een overdekte fietsenstalling bij een school, in een wijk met veel verhuizingen.",
        result:
          "Ik ben er twee avonden gaan zitten. De meldingen kwamen van één flat, en daar is nu elke maand koffie. De stalling blijft.",
      },
      {
        by: "beleid.harderwijk@example.nl",
        daysAgo: 3,
        context: "Een grasveld aan het water waar in de zomer veel mensen komen.",
        result: "Nog niet klaar. De soep werd bij ons pannenkoeken. Er kwamen vooral gezinnen, de jongeren nog niet.",
      },
    ],
  },
  {
    caseTitle: "Ik zei meteen ja tegen een moestuin, en toen kwamen de vier afdelingen",
    roles: [
      { label: "initiatiefnemer", description: "Begon de tuin met zes buren." },
      { label: "collega van groen", description: "Maakt zich zorgen over het onderhoud." },
    ],
    followUps: [
      {
        daysAgo: 11,
        tried: "Ik heb de vier afdelingen uitgenodigd in de tuin zelf, met laarzen aan, in plaats van in een zaal.",
        happened:
          "Na een uur was de helft van de bezwaren weg. Over de bodem wisten we het alle vier niet. Dat zoeken we nu samen uit.",
      },
    ],
    transfers: [
      {
        by: "deelnemer.berkelland@example.nl",
        daysAgo: 5,
        context: "Een dorp met veel eigen grond. Hier is ruimte genoeg, maar niemand wil de sleutel beheren.",
        result: "Met een lijst van wie wanneer komt, liep het. De lijst hangt op het hek.",
      },
    ],
  },
  {
    caseTitle: "De meeste hardrijders bleken zelf aan de weg te wonen",
    transfers: [
      {
        by: "collega.tilburg@example.nl",
        daysAgo: 14,
        context: "Een lange rechte straat langs een sportpark.",
        result: "Ook hier waren het vooral de eigen bewoners. Dat samen ontdekken werkte beter dan een drempel.",
      },
    ],
  },
];
