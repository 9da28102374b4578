import { z } from "zod";
import type { Operation } from "../_api/operation.ts";
import { Overdracht, OverdrachtInvoer, OverdrachtWijziging, transferNames } from "../_shapes/overdracht.ts";
import { pageOf, pageSize } from "./casussen.ts";

const one = { description: "De overdracht.", schema: Overdracht, headers: ["ETag"] } as const;

export const listOverdrachten = {
  id: "listOverdrachten",
  method: "get",
  path: "/casussen/{nummer}/overdrachten",
  tag: "overdrachten",
  summary: "Waar een casus is gebruikt, de nieuwste eerst. Alleen voor deelnemers.",
  signedIn: true,
  query: z.strictObject({ na: z.string("wrongValue").max(200).optional(), aantal: pageSize }),
  answers: { 200: { description: "Een bladzijde overdrachten.", schema: pageOf(Overdracht) } },
} as const satisfies Operation;

export const postOverdracht = {
  id: "postOverdracht",
  method: "post",
  path: "/casussen/{nummer}/overdrachten",
  tag: "overdrachten",
  summary: "Vertel dat je een casus hebt gebruikt in je eigen gemeente. Dat kan één keer per casus.",
  signedIn: true,
  body: OverdrachtInvoer,
  names: transferNames,
  refusable: true,
  answers: {
    201: { ...one, headers: ["Location", "ETag"] },
  },
} as const satisfies Operation;

export const getOverdracht = {
  id: "getOverdracht",
  method: "get",
  path: "/overdrachten/{id}",
  tag: "overdrachten",
  summary: "Eén overdracht.",
  signedIn: true,
  answers: { 200: one },
} as const satisfies Operation;

export const patchOverdracht = {
  id: "patchOverdracht",
  method: "patch",
  path: "/overdrachten/{id}",
  tag: "overdrachten",
  summary: "Pas je eigen overdracht aan.",
  signedIn: true,
  body: OverdrachtWijziging,
  names: transferNames,
  requestHeaders: ["If-Match"],
  answers: { 200: one },
} as const satisfies Operation;

export const deleteOverdracht = {
  id: "deleteOverdracht",
  method: "delete",
  path: "/overdrachten/{id}",
  tag: "overdrachten",
  summary: "Haal je eigen overdracht weg.",
  signedIn: true,
  requestHeaders: ["If-Match"],
  answers: { 204: { description: "Weggehaald." } },
} as const satisfies Operation;
