"use server";

import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { updateProfile } from "#lib/participants/commands";
import { UpdateProfile } from "#lib/participants/validation";
import { chooseInterests, chooseNews, endFirstVisit } from "#lib/welcome/commands";
import { ChooseInterests, ChooseNews } from "#lib/welcome/validation";

export const saveWhoAction = participantAction(UpdateProfile, async (actor, input) => {
  await updateProfile(actor, input);
  redirect("/welkom?stap=2");
});

export const chooseInterestsAction = participantAction(ChooseInterests, async (actor, input) => {
  await chooseInterests(actor, input);
  redirect("/welkom?stap=3");
});

export const chooseNewsAction = participantAction(ChooseNews, async (actor, input) => {
  await chooseNews(actor, input);
  await endFirstVisit(actor);
  redirect("/");
});
