"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { endOrganisationAdministrator, makeOrganisationAdministrator } from "#lib/rights/organisation-administrators";
import { reviewRight } from "#lib/rights/review";
import { EndOrganisationAdministrator, MakeOrganisationAdministrator, ReviewRight } from "#lib/rights/validation";

export const makeOrganisationAdministratorAction = participantAction(
  MakeOrganisationAdministrator,
  async (actor, input) => {
    await makeOrganisationAdministrator(actor, input);
    refresh();
  },
);

export const endOrganisationAdministratorAction = participantAction(
  EndOrganisationAdministrator,
  async (actor, input) => {
    await endOrganisationAdministrator(actor, input);
    refresh();
  },
);

export const reviewRightAction = participantAction(ReviewRight, async (actor, input) => {
  await reviewRight(actor, input);
  refresh();
});
