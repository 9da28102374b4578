import type { DemoParticipant } from "./types.ts";

type Person = [mailbox: string, name: string, jobTitle: string, about: string];

/** Invented people. The first two of each municipality are in the public contract. */
const professionals: Record<string, Person[]> = {
  amersfoort: [
    [
      "deelnemer",
      "Sanne de Wit",
      "wijkmanager",
      "Ik werk in een wijk met veel jonge gezinnen en veel plannen. Ik hou van keukentafels en korte lijnen.",
    ],
    [
      "collega",
      "Youssef El Amrani",
      "projectleider",
      "Ik leid projecten in de openbare ruimte. Ik leer graag hoe anderen een plan van de straat naar binnen krijgen.",
    ],
    [
      "balie",
      "Marleen Postma",
      "medewerker klantcontact",
      "Ik sta achter de balie. Wat mensen daar vragen, is vaak maar de helft.",
    ],
    [
      "beleid",
      "Tim van Oosten",
      "beleidsadviseur participatie",
      "Ik schrijf beleid en probeer dat eerst op straat te toetsen.",
    ],
  ],
  apeldoorn: [
    [
      "deelnemer",
      "Joris Hendriks",
      "gebiedsmakelaar",
      "Ik verbind dorpen en wijken met het stadhuis. Meestal op de fiets.",
    ],
    [
      "collega",
      "Ayşe Demir",
      "consulent Wmo",
      "Ik ga bij mensen thuis langs. Daar hoor je wat niet in het formulier past.",
    ],
    [
      "balie",
      "Karin Brouwer",
      "medewerker burgerzaken",
      "Ik werk bij burgerzaken en denk mee over eenvoudige brieven.",
    ],
    [
      "beleid",
      "Pieter Nijland",
      "beleidsadviseur groen",
      "Bomen, parken en de mensen die er wonen. Dat gaat niet altijd vanzelf samen.",
    ],
  ],
  berkelland: [
    [
      "deelnemer",
      "Ilse Wesselink",
      "kernenadviseur",
      "Ik werk voor vier dorpen met vijf dorpsraden. Noaberschap is hier geen folderwoord.",
    ],
    [
      "collega",
      "Bram te Winkel",
      "projectleider openbare ruimte",
      "Wegen, bermen en dorpspleinen. Ik begin het liefst buiten.",
    ],
    [
      "balie",
      "Greet Ooms",
      "medewerker klantcontact",
      "Al dertig jaar aan het loket. Ik ken de vragen, en soms de vraag erachter.",
    ],
    [
      "beleid",
      "Daan Lansink",
      "beleidsadviseur wonen",
      "Ik werk aan woningen in kleine kernen. Inwoners hebben vaak al een half plan klaar.",
    ],
  ],
  breda: [
    [
      "deelnemer",
      "Noor Haverkate",
      "wijkmanager",
      "Ik werk in twee wijken aan de rand van de stad. Ik verzamel voorbeelden van kleine stappen die werken.",
    ],
    [
      "collega",
      "Ricardo Martina",
      "jongerenregisseur",
      "Ik ben vaak ’s avonds buiten. Jongeren praten makkelijker op een bankje dan aan een bureau.",
    ],
    ["balie", "Anouk Verschuren", "medewerker klantcontact", "Ik wil dat mensen na één bezoek verder kunnen."],
    ["beleid", "Stefan Kuijpers", "adviseur duurzaamheid", "Ik help buurten die zelf met energie aan de slag willen."],
    ["beheer", "Lotte Verbeek", "adviseur organisatie", "Ik nodig collega’s van Breda uit en help ze op weg."],
  ],
  harderwijk: [
    [
      "deelnemer",
      "Mirjam van Dijk",
      "wijkcoördinator",
      "Kleine stad, korte lijnen, lange verhalen. Ik schrijf ze graag op.",
    ],
    ["collega", "Kees Foppen", "toezichthouder", "Ik handhaaf, maar ik begin met een praatje."],
    [
      "balie",
      "Soraya Pinas",
      "klantmanager inkomen",
      "Ik werk met mensen die het financieel zwaar hebben. Vertrouwen is het halve werk.",
    ],
    [
      "beleid",
      "Lotte Brandsen",
      "beleidsadviseur sociaal domein",
      "Ik zoek ruimte in regels, zonder de regels kwijt te raken.",
    ],
  ],
  tilburg: [
    [
      "deelnemer",
      "Hassan Bouzid",
      "wijkregisseur",
      "Ik werk in een wijk met meer dan zestig nationaliteiten. Luisteren is hier een vak.",
    ],
    ["collega", "Eva Mutsaers", "omgevingsmanager", "Ik sta tussen bouwers en buren. Vaak letterlijk."],
    ["balie", "Corry van Gorp", "medewerker klantcontact", "Ik werk in een wijkloket in de bibliotheek."],
    [
      "beleid",
      "Jeroen Spapens",
      "organisatieadviseur",
      "Ik help teams om samen te werken als een vraag niet in één hokje past.",
    ],
  ],
};

const others: DemoParticipant[] = [
  {
    email: "moderator.breda@example.nl",
    name: "Marijke Oomen",
    jobTitle: "adviseur participatie",
    about: "Ik ben moderator. Zie je iets dat niet klopt? Meld het gerust.",
    organisation: "breda",
    role: "moderator",
  },
  {
    email: "moderator.tilburg@example.nl",
    name: "Wout Claessen",
    jobTitle: "adviseur dienstverlening",
    about: "Moderator naast mijn gewone werk. Ik let vooral op de privacy van inwoners.",
    organisation: "tilburg",
    role: "moderator",
  },
  {
    email: "begeleider@example.nl",
    name: "Annelies Terpstra",
    jobTitle: "organisatieadviseur",
    about: "Ik begeleid leerkringen. Ik stel vragen en bewaak de tijd.",
    organisation: "amersfoort",
    role: "participant",
  },
  {
    email: "onderzoeker@example.nl",
    name: "Floor Janssens",
    jobTitle: "onderzoeker",
    about: "Ik onderzoek hoe ambtenaren samenwerken met inwoners. Ik lees mee en vraag door.",
    organisation: "tilburg-university",
    role: "researcher",
  },
  {
    email: "partner.aeno@example.nl",
    name: "Rob Vermaat",
    jobTitle: "programmaleider",
    about: "Ik help gemeenten die willen leren van hun eigen praktijk.",
    organisation: "a-en-o-fonds-gemeenten",
    role: "partner",
  },
  {
    email: "partner.bzk@example.nl",
    name: "Naomi Sewpersad",
    jobTitle: "beleidsmedewerker",
    about: "Ik volg wat gemeenten leren over samenwerken met inwoners.",
    organisation: "ministerie-van-bzk",
    role: "partner",
  },
  {
    email: "partner.vng@example.nl",
    name: "Hugo de Roos",
    jobTitle: "adviseur lokale democratie",
    about: "Ik breng gemeenten met dezelfde vraag bij elkaar.",
    organisation: "vng",
    role: "partner",
  },
  {
    email: "beheerder@example.nl",
    name: "Yvonne Kramer",
    jobTitle: "beheerder van Leerkring",
    about: "Ik nodig mensen uit en help als inloggen niet lukt.",
    organisation: "vng",
    role: "administrator",
  },
];

export const participants: DemoParticipant[] = [
  ...Object.entries(professionals).flatMap(([organisation, people]) =>
    people.map(([mailbox, name, jobTitle, about]): DemoParticipant => ({
      email: `${mailbox}.${organisation}@example.nl`,
      name,
      jobTitle,
      about,
      organisation,
      role: "participant",
    })),
  ),
  ...others,
];
