import type { DemoCase } from "../types.ts";

export const breda: DemoCase[] = [
  {
    author: "deelnemer.breda@example.nl",
    title: "Een bankje weg, of een buurt erbij?",
    askedQuestion: "Kan de gemeente dat bankje bij het speelveld weghalen? Er zitten elke avond jongeren.",
    underlyingQuestion: "Wie durft hier nog een praatje te maken met iemand die hij niet kent?",
    whatHappened:
      "Vijf bewoners schreven samen een brief. Het bankje bij het speelveld moest weg. Er was geluid tot laat en er lag afval.\n\nIk ben er drie avonden gaan zitten. De eerste avond zei niemand iets. De tweede avond vroeg een jongen wat ik daar deed. Hij vertelde dat ze thuis geen plek hebben. Op het bankje zitten ze droog, want er staat een boom boven.\n\nDe bewoners die de brief schreven, bleken niet bang voor het geluid. Ze kenden niemand meer. In twee jaar waren er veertien gezinnen verhuisd. Een mevrouw zei: vroeger wist ik bij elke deur wie er woonde.",
    firstContact: "on-site",
    speaksFor: "De brief had vijf namen. Twee mensen hadden alleen getekend omdat de buurvrouw het vroeg.",
    otherVoices: "Gezinnen met kleine kinderen gebruiken het bankje overdag. Hen had niemand iets gevraagd.",
    insideRoles: "De beheerder openbare ruimte, de jongerenregisseur en de wijkagent.",
    history: "Drie jaar geleden is verderop ook een bankje weggehaald. De jongeren zijn toen hierheen gegaan.",
    rulesAndPlans:
      "In het beheerplan mag een bankje weg na drie meldingen. Er staat niet bij dat je eerst gaat kijken.",
    politicalInvolvement: "none",
    whatWasDone:
      "Met de jongerenregisseur heb ik een avond soep gemaakt, naast het bankje. Iedereen met een lepel was welkom. Er kwamen dertig mensen.\n\n- De jongeren ruimen nu zelf op. Ze kregen een sleutel van de vuilnisbak.\n- De bewoners hebben een appgroep, en drie jongeren zitten daarin.\n- Het bankje is vier meter verschoven, verder van het raam van een slaapkamer.",
    outcome:
      "Er kwamen in vier maanden geen nieuwe meldingen. De soep is nu elke eerste vrijdag. Ik hoef er niet meer bij te zijn.",
    tip: "Ga zitten waar de klacht over gaat. Drie avonden is meer waard dan drie overleggen.",
    learningQuestion: "Hoe zorg je dat zoiets doorgaat als de trekkers verhuizen?",
    practices: ["mapping", "relations", "support"],
    domain: "physical",
    audience: "public",
    daysAgo: 34,
    votes: [
      "deelnemer.tilburg@example.nl",
      "deelnemer.amersfoort@example.nl",
      "collega.apeldoorn@example.nl",
      "balie.harderwijk@example.nl",
      "onderzoeker@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.tilburg@example.nl",
        kind: "question",
        body: "Mooi dat je bent gaan zitten. Wat zei je de eerste avond tegen de jongeren? Of zei je juist niets?",
        hoursLater: 5,
        votes: ["collega.breda@example.nl"],
        replies: [
          {
            author: "deelnemer.breda@example.nl",
            kind: "reflection",
            body: "Bijna niets. Ik zei goedenavond en las mijn krant. De tweede avond kwam de vraag van hen.",
            hoursLater: 3,
            votes: ["deelnemer.tilburg@example.nl", "balie.amersfoort@example.nl"],
          },
        ],
      },
      {
        author: "collega.amersfoort@example.nl",
        kind: "experience",
        body: "Wij hebben een bankje wél weggehaald. Na een maand zat de groep bij de school. Daar begon alles opnieuw.",
        hoursLater: 27,
        votes: ["deelnemer.breda@example.nl"],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "tip",
        body: "Laat de soep elke maand door een ander huis koken. Dan hangt het niet aan één persoon. Bij ons loopt dat al twee jaar zo.",
        hoursLater: 50,
        votes: ["deelnemer.breda@example.nl", "deelnemer.apeldoorn@example.nl", "beleid.tilburg@example.nl"],
      },
      {
        author: "beleid.harderwijk@example.nl",
        kind: "reflection",
        body: "Het beheerplan telt meldingen. Jij telde mensen. Dat verschil wil ik bij ons ook bespreken.",
        hoursLater: 76,
      },
    ],
  },
];
