import { z } from "zod";
import type { Operation } from "../_api/operation.ts";
import { Bijlage, BijlageWijziging, attachmentNames } from "../_shapes/bijlage.ts";

export const listBijlagen = {
  id: "listBijlagen",
  method: "get",
  path: "/casussen/{nummer}/bijlagen",
  tag: "bijlagen",
  summary: "De foto’s en documenten bij een casus.",
  answers: { 200: { description: "De bijlagen.", schema: z.object({ items: z.array(Bijlage) }) } },
} as const satisfies Operation;

export const postBijlage = {
  id: "postBijlage",
  method: "post",
  path: "/casussen/{nummer}/bijlagen",
  tag: "bijlagen",
  summary: "Voeg een foto of document toe: de bytes zelf, hoogstens 15 MB, hoogstens 10 per casus.",
  signedIn: true,
  file: true,
  names: attachmentNames,
  requestHeaders: ["Content-Disposition", "Content-Digest", "Idempotency-Key"],
  answers: { 201: { description: "De bijlage.", schema: Bijlage, headers: ["Location"] } },
} as const satisfies Operation;

export const getBijlage = {
  id: "getBijlage",
  method: "get",
  path: "/bijlagen/{id}",
  tag: "bijlagen",
  summary: "Wat er over één bijlage te zeggen is. Het bestand zelf staat op links.bestand.",
  answers: { 200: { description: "De bijlage.", schema: Bijlage } },
} as const satisfies Operation;

export const patchBijlage = {
  id: "patchBijlage",
  method: "patch",
  path: "/bijlagen/{id}",
  tag: "bijlagen",
  summary: "Beschrijf wat er op een foto te zien is.",
  signedIn: true,
  body: BijlageWijziging,
  names: attachmentNames,
  answers: { 200: { description: "De bijlage.", schema: Bijlage } },
} as const satisfies Operation;

export const deleteBijlage = {
  id: "deleteBijlage",
  method: "delete",
  path: "/bijlagen/{id}",
  tag: "bijlagen",
  summary: "Verwijder een bijlage bij je eigen casus.",
  signedIn: true,
  answers: { 204: { description: "Verwijderd." } },
} as const satisfies Operation;
