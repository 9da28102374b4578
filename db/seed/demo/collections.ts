import type { DemoCollection } from "./types.ts";

/** Cases to read together: one for everybody, by a moderator, and one for participants, by who leads a circle. */
export const collections: DemoCollection[] = [
  {
    maker: "moderator.breda@example.nl",
    daysAgo: 12,
    audience: "public",
    title: "Als buren botsen over een plek",
    introduction:
      "Een bankje, een skatebaan, een bouwplaats, een rechte weg. De vraag aan de gemeente is bijna steeds dezelfde: haal het weg, of doe er iets aan. In deze casussen bleek het om iets anders te gaan.\n\nJe kunt ze met je team lezen in een uur:\n\n1. Ieder leest één casus, en kijkt alleen naar **de twee vragen** bovenaan.\n2. Vertel elkaar waar de vraag veranderde, en wat de collega daarvoor deed.\n3. Kies samen één ding om deze week zelf te proberen.",
    cases: [
      {
        title: "Een bankje weg, of een buurt erbij?",
        reason: "Hier zie je goed hoe een klacht een gesprek wordt, zonder dat iemand gelijk hoeft te krijgen.",
      },
      {
        title: "De meeste hardrijders bleken zelf aan de weg te wonen",
        reason: "Samen meten werkte beter dan samen vergaderen.",
      },
      { title: "Boze buren, een heimachine en een krijtbord bij het hek", reason: "Soms is een krijtbord genoeg." },
      {
        title: "Een skatebaan, een geluidsmeter en een lijst van zeven",
        reason: "Over een buurt die telt hoe vaak zij al ja heeft gezegd.",
      },
      {
        title: "Kwart over acht bij de school: iedereen is boos op iedereen",
        reason: "Voor deelnemers: deze casus loopt nog. Lees hem als je zelf met een schoolplein bezig bent.",
      },
    ],
  },
  {
    maker: "begeleider@example.nl",
    daysAgo: 4,
    audience: "participants",
    title: "Wat iemand aan de balie niet zegt",
    introduction:
      "Aan de balie heb je tien minuten. Toch hoorden deze vijf collega’s iets wat niet op het formulier stond. Ik gebruik deze verzameling in onze leerkring om *doorvragen* te oefenen.\n\nLees eerst alleen wat er werd gevraagd. Bedenk wat jij zou zeggen. Lees dan pas verder.",
    cases: [
      {
        title: "Ze kwam een machtiging regelen en ging bijna weg met een folder",
        reason: "Eén open vraag op het goede moment. Let op wanneer die komt.",
      },
      {
        title: "Elke donderdag dezelfde vraag over een paspoort",
        reason: "Wat doe je als iemand steeds terugkomt en je denkt dat je al hebt geholpen?",
      },
      { title: "De zoon vertaalt en zijn moeder kijkt naar de tafel", reason: "Met wie praat je eigenlijk?" },
      { title: "Vier keer een code aangevraagd en nooit een brief gekregen" },
      {
        title: "Een wasmachine van 379 euro",
        reason: "Schaamte kost tijd. Hier is te zien wat die tijd opleverde.",
      },
    ],
  },
];
