import { z } from "zod";
import { practiceKeys, practices } from "#lib/practices/practices";
import type { Operation } from "../_api/operation.ts";
import { Tip, TipInvoer, TipWijziging, tipNames } from "../_shapes/tip.ts";
import { pageOf, pageSize } from "./casussen.ts";
import { deleteStemOpReactie, putStemOpReactie } from "./stemmen.ts";

export const tipOrdersBySlug = { nieuwste: "newest", waardevol: "valued" } as const;

const practiceNames = [...practices.map(({ slug }) => slug), ...practiceKeys] as [string, ...string[]];

export const listTipsOperation = {
  id: "listTips",
  method: "get",
  path: "/tips",
  tag: "tips",
  summary: "Tips die je mag lezen: uit casussen, uit reacties, en wat collega’s daarvan maakten.",
  signedIn: true,
  query: z.strictObject({
    werkpraktijk: z.enum(practiceNames, "wrongValue").optional(),
    sorteer: z.enum(["nieuwste", "waardevol"], "wrongValue").default("nieuwste"),
    na: z.string("wrongValue").max(200).optional(),
    aantal: pageSize,
  }),
  answers: { 200: { description: "Een bladzijde tips.", schema: pageOf(Tip) } },
} as const satisfies Operation;

export const putStemOpTip = {
  ...putStemOpReactie,
  id: "putStemOpTip",
  path: "/tips/{id}/stem",
  summary: "Vind een tip van een collega waardevol.",
} as const satisfies Operation;

export const deleteStemOpTip = {
  ...deleteStemOpReactie,
  id: "deleteStemOpTip",
  path: "/tips/{id}/stem",
  summary: "Trek je stem op een tip in.",
} as const satisfies Operation;

const one = { description: "De tip.", schema: Tip, headers: ["ETag"] } as const;

export const postTip = {
  id: "postTip",
  method: "post",
  path: "/casussen/{nummer}/tips",
  tag: "tips",
  summary: "Maak in je eigen woorden een tip van een casus, of van een reactie daarop.",
  signedIn: true,
  body: TipInvoer,
  names: tipNames,
  refusable: true,
  requestHeaders: ["Idempotency-Key"],
  answers: { 201: { ...one, headers: ["Location", "ETag"] } },
} as const satisfies Operation;

export const getTipOperation = {
  id: "getTip",
  method: "get",
  path: "/tips/{id}",
  tag: "tips",
  summary: "Eén tip die een collega maakte.",
  signedIn: true,
  answers: { 200: one },
} as const satisfies Operation;

export const patchTip = {
  id: "patchTip",
  method: "patch",
  path: "/tips/{id}",
  tag: "tips",
  summary: "Pas je eigen tip aan.",
  signedIn: true,
  body: TipWijziging,
  names: tipNames,
  requestHeaders: ["If-Match"],
  answers: { 200: one },
} as const satisfies Operation;

export const deleteTip = {
  id: "deleteTip",
  method: "delete",
  path: "/tips/{id}",
  tag: "tips",
  summary: "Haal je eigen tip weg.",
  signedIn: true,
  requestHeaders: ["If-Match"],
  answers: { 204: { description: "Weggehaald." } },
} as const satisfies Operation;
