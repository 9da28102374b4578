import type { DemoResidentRequest } from "./types.ts";

/** What residents asked about a case, for the moderators of the demo to answer. */
export const residentRequests: DemoResidentRequest[] = [
  {
    caseTitle: "Ik zei meteen ja tegen een moestuin, en toen kwamen de vier afdelingen",
    subject: "recognisable",
    explanation:
      "Ik denk dat dit over mij gaat. Er staat in wat ik vroeger voor werk deed, en in onze wijk is dat er maar één. Kan dat eruit?",
    contactWay: "email",
    contact: "bewoner@example.nl",
    daysAgo: 20,
    takenBy: "moderator.breda@example.nl",
  },
  {
    subject: "correction",
    explanation: "Wij hebben nooit gezegd dat we de straat wilden afsluiten. Dat staat er wel.",
    contactWay: "post",
    contact: "Laat een briefje achter in het buurthuis.",
    daysAgo: 6,
  },
];
