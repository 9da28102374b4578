import { z } from "zod";
import type { Operation } from "../_api/operation.ts";
import { orderSlugs } from "#lib/comments/dutch";
import type { OrderSlug } from "#lib/comments/dutch";
import { Reactie, ReactieInvoer, ReactieWijziging, commentNames, soort } from "../_shapes/reactie.ts";
import { MOST, pageOf, sizeUpTo } from "./casussen.ts";

export const listReacties = {
  id: "listReacties",
  method: "get",
  path: "/casussen/{nummer}/reacties",
  tag: "reacties",
  summary:
    "De reacties op een casus. Zonder meer in de volgorde waarin ze zijn geplaatst; sorteer=gesprek zet antwoorden onder hun reactie. Met sinds alleen wat daarna is geplaatst, bewerkt, verwijderd of verborgen.",
  query: z.strictObject({
    sorteer: z.enum(Object.values(orderSlugs) as [OrderSlug, ...OrderSlug[]], "wrongValue").default("geplaatst"),
    soort: soort.optional(),
    na: z.string("wrongValue").max(400).optional(),
    voor: z.string("wrongValue").max(400).optional(),
    sinds: z.iso.datetime("wrongValue").optional(),
    aantal: sizeUpTo(MOST).default(MOST),
  }),
  answers: {
    200: {
      description: "Een bladzijde reacties; vorige is er alleen in het midden van een gesprek.",
      schema: pageOf(Reactie).extend({ vorige: z.url().nullable() }),
    },
  },
} as const satisfies Operation;

export const postReactie = {
  id: "postReactie",
  method: "post",
  path: "/casussen/{nummer}/reacties",
  tag: "reacties",
  summary: "Plaats een reactie, of een antwoord op een reactie.",
  signedIn: true,
  body: ReactieInvoer,
  refusable: true,
  names: commentNames,
  requestHeaders: ["Idempotency-Key"],
  answers: { 201: { description: "De reactie.", schema: Reactie, headers: ["Location"] } },
} as const satisfies Operation;

export const getReactie = {
  id: "getReactie",
  method: "get",
  path: "/reacties/{id}",
  tag: "reacties",
  summary: "Eén reactie.",
  answers: { 200: { description: "De reactie.", schema: Reactie, headers: ["ETag"] } },
} as const satisfies Operation;

export const patchReactie = {
  id: "patchReactie",
  method: "patch",
  path: "/reacties/{id}",
  tag: "reacties",
  summary: "Pas je eigen reactie aan.",
  signedIn: true,
  body: ReactieWijziging,
  names: commentNames,
  requestHeaders: ["If-Match"],
  answers: { 200: { description: "De reactie.", schema: Reactie, headers: ["ETag"] } },
} as const satisfies Operation;

export const deleteReactie = {
  id: "deleteReactie",
  method: "delete",
  path: "/reacties/{id}",
  tag: "reacties",
  summary: "Verwijder de tekst van je eigen reactie. Antwoorden blijven staan.",
  signedIn: true,
  requestHeaders: ["If-Match"],
  answers: { 204: { description: "Verwijderd." } },
} as const satisfies Operation;

export const putSchrijft = {
  id: "putSchrijft",
  method: "put",
  path: "/casussen/{nummer}/schrijft",
  tag: "reacties",
  summary: "Laat wie meekijkt weten dat je een reactie schrijft. Het wordt niet bewaard.",
  signedIn: true,
  answers: { 204: { description: "Gezegd, of kort geleden al gezegd." } },
} as const satisfies Operation;
