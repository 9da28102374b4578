import type { DemoCircle } from "./types.ts";

const at = (...mailboxes: string[]) => mailboxes.map((mailbox) => `${mailbox}@example.nl`);

export const circles: DemoCircle[] = [
  {
    slug: "wijkwerk-zonder-grenzen",
    name: "Wijkwerk zonder grenzen",
    purpose: "Wijkmanagers en gebiedsmakelaars uit zes gemeenten leggen elkaar hun lastigste casus voor.",
    open: "closed",
    facilitator: "begeleider@example.nl",
    members: at(
      "deelnemer.amersfoort",
      "deelnemer.apeldoorn",
      "deelnemer.berkelland",
      "deelnemer.breda",
      "deelnemer.harderwijk",
      "deelnemer.tilburg",
    ),
  },
  {
    slug: "balie-en-buurt",
    name: "Balie en buurt",
    purpose: "Wat hoor je aan de balie dat de wijk moet weten? En andersom? We oefenen met doorvragen.",
    open: "open",
    facilitator: "balie.harderwijk@example.nl",
    members: at(
      "balie.amersfoort",
      "balie.apeldoorn",
      "balie.berkelland",
      "balie.breda",
      "balie.tilburg",
      "collega.apeldoorn",
    ),
  },
  {
    slug: "energie-in-de-buurt",
    name: "Energie in de buurt",
    purpose: "Inwoners willen samen hun straat verduurzamen. Hoe help je, zonder het over te nemen?",
    open: "open",
    facilitator: "beleid.breda@example.nl",
    members: at("beleid.amersfoort", "beleid.berkelland", "collega.tilburg", "beleid.apeldoorn", "partner.aeno"),
  },
  {
    slug: "ruimte-in-regels",
    name: "Ruimte in regels",
    purpose: "Een besloten kring over zaken die binnen vastlopen. Wat hier besproken wordt, blijft hier.",
    open: "closed",
    facilitator: "beleid.harderwijk@example.nl",
    members: at("collega.harderwijk", "beleid.tilburg", "collega.amersfoort", "collega.berkelland", "collega.breda"),
  },
];
