import { afterwards } from "./afterwards.ts";
import { amersfoort } from "./cases/amersfoort.ts";
import { apeldoorn } from "./cases/apeldoorn.ts";
import { berkelland } from "./cases/berkelland.ts";
import { breda } from "./cases/breda.ts";
import { harderwijk } from "./cases/harderwijk.ts";
import { tilburg } from "./cases/tilburg.ts";
import { circles } from "./circles.ts";
import { collections } from "./collections.ts";
import { organisations } from "./organisations.ts";
import { participants } from "./participants.ts";
import { reports } from "./reports.ts";
import { residentRequests } from "./resident-requests.ts";

/** The demo community: invented people and stories, written for this project. */
export const demo = {
  organisations,
  participants,
  circles,
  cases: [...amersfoort, ...apeldoorn, ...berkelland, ...breda, ...harderwijk, ...tilburg],
  reports,
  afterwards,
  collections,
  residentRequests,
};
