"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { addMunicipality, addPartner, openOrganisation, renameOrganisation } from "#lib/organisations/arrange";
import { AddMunicipality, AddPartner, OpenOrganisation, RenameOrganisation } from "#lib/organisations/validation";

export const addMunicipalityAction = participantAction(AddMunicipality, async (actor, input) => {
  const name = await addMunicipality(actor, input);
  refresh();
  return name;
});

export const addPartnerAction = participantAction(AddPartner, async (actor, input) => {
  const name = await addPartner(actor, input);
  refresh();
  return name;
});

export const renameOrganisationAction = participantAction(RenameOrganisation, async (actor, input) => {
  await renameOrganisation(actor, input);
  refresh();
});

export const openOrganisationAction = participantAction(OpenOrganisation, async (actor, input) => {
  await openOrganisation(actor, input);
  refresh();
});
