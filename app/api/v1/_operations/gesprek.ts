import { z } from "zod";
import type { Operation } from "../_api/operation.ts";
import { Reactie, soort } from "../_shapes/reactie.ts";
import { pageOf } from "./casussen.ts";

export const changeSlugs = { same: "gelijk", added: "toegevoegd", removed: "weggehaald" } as const;

const Versie = z.object({
  versie: z.int(),
  opgeslagenOp: z.iso.datetime(),
  reden: z.string(),
  soort,
  verschil: z.array(z.object({ tekst: z.string(), wijziging: z.enum(["gelijk", "toegevoegd", "weggehaald"]) })),
});

const Noembaar = z.object({
  soort: z.enum(["deelnemer", "kring"]),
  id: z.uuid(),
  naam: z.string(),
  toelichting: z.string(),
});

export const listVersies = {
  id: "listVersies",
  method: "get",
  path: "/reacties/{id}/versies",
  tag: "reacties",
  summary: "Wat er aan een reactie is veranderd, wanneer en waarom.",
  signedIn: true,
  answers: { 200: { description: "De wijzigingen, de oudste eerst.", schema: pageOf(Versie) } },
} as const satisfies Operation;

export const putMeegenomen = {
  id: "putMeegenomen",
  method: "put",
  path: "/reacties/{id}/meegenomen",
  tag: "reacties",
  summary: "Neem een reactie op je eigen casus mee. Twee keer is hetzelfde als één keer.",
  signedIn: true,
  answers: { 200: { description: "De reactie.", schema: Reactie } },
} as const satisfies Operation;

export const deleteMeegenomen = {
  ...putMeegenomen,
  id: "deleteMeegenomen",
  method: "delete",
  summary: "Neem een reactie op je eigen casus toch niet mee.",
} as const satisfies Operation;

export const listNoembaar = {
  id: "listNoembaar",
  method: "get",
  path: "/casussen/{nummer}/noembaar",
  tag: "reacties",
  summary:
    "Wie je in een reactie op deze casus kunt noemen: alleen wie hem mag lezen. In de tekst staat dan @deelnemer:{id} of @kring:{id}.",
  signedIn: true,
  query: z.strictObject({ zoek: z.string("textNeeded").min(1).max(100) }),
  answers: { 200: { description: "Een paar deelnemers en leerkringen.", schema: pageOf(Noembaar) } },
} as const satisfies Operation;
