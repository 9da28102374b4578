import { z } from "zod";
import type { Operation } from "../_api/operation.ts";
import { Vervolg, VervolgInvoer, VervolgWijziging, followUpNames } from "../_shapes/vervolg.ts";

const one = { description: "Het vervolg.", schema: Vervolg, headers: ["ETag"] } as const;

export const listVervolg = {
  id: "listVervolg",
  method: "get",
  path: "/casussen/{nummer}/vervolg",
  tag: "vervolg",
  summary: "Wat er na het advies is geprobeerd en wat er toen gebeurde, op volgorde van tijd. Alleen voor deelnemers.",
  signedIn: true,
  answers: { 200: { description: "Al het vervolg.", schema: z.object({ items: z.array(Vervolg) }) } },
} as const satisfies Operation;

export const postVervolg = {
  id: "postVervolg",
  method: "post",
  path: "/casussen/{nummer}/vervolg",
  tag: "vervolg",
  summary: "Vertel bij je eigen casus wat je hebt geprobeerd en wat er gebeurde.",
  signedIn: true,
  body: VervolgInvoer,
  names: followUpNames,
  refusable: true,
  requestHeaders: ["Idempotency-Key"],
  answers: { 201: { ...one, headers: ["Location", "ETag"] } },
} as const satisfies Operation;

export const getVervolg = {
  id: "getVervolg",
  method: "get",
  path: "/vervolg/{id}",
  tag: "vervolg",
  summary: "Eén vervolg.",
  signedIn: true,
  answers: { 200: one },
} as const satisfies Operation;

export const patchVervolg = {
  id: "patchVervolg",
  method: "patch",
  path: "/vervolg/{id}",
  tag: "vervolg",
  summary: "Pas je eigen vervolg aan.",
  signedIn: true,
  body: VervolgWijziging,
  names: followUpNames,
  requestHeaders: ["If-Match"],
  answers: { 200: one },
} as const satisfies Operation;

export const deleteVervolg = {
  id: "deleteVervolg",
  method: "delete",
  path: "/vervolg/{id}",
  tag: "vervolg",
  summary: "Haal je eigen vervolg weg.",
  signedIn: true,
  requestHeaders: ["If-Match"],
  answers: { 204: { description: "Weggehaald." } },
} as const satisfies Operation;
