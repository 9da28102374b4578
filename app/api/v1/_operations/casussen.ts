import { z } from "zod";
import { CaseQuery } from "#lib/cases/dutch";
import type { Operation } from "../_api/operation.ts";
import { Casus, CasusInvoer, caseNames } from "../_shapes/casus.ts";

/** At most this many on a page of the API. */
export const MOST = 100;

export const sizeUpTo = (most: number) =>
  z.coerce.number({ error: "wrongValue" }).int({ error: "wrongValue" }).min(1).max(most);

export const pageSize = sizeUpTo(MOST).default(20);

export const pageOf = (item: z.ZodType) => z.object({ items: z.array(item), volgende: z.url().nullable() });

const written = { description: "De casus.", schema: Casus, headers: ["ETag"] } as const;

export const listCasussen = {
  id: "listCasussen",
  method: "get",
  path: "/casussen",
  tag: "casussen",
  summary: "Casussen die je mag lezen, met zoeken en filters.",
  query: z.strictObject({ ...CaseQuery.shape, aantal: pageSize }),
  answers: { 200: { description: "Een bladzijde casussen.", schema: pageOf(Casus) } },
} as const satisfies Operation;

export const postCasus = {
  id: "postCasus",
  method: "post",
  path: "/casussen",
  tag: "casussen",
  summary: "Plaats een casus, of bewaar hem als concept.",
  signedIn: true,
  body: CasusInvoer,
  names: caseNames,
  requestHeaders: ["Idempotency-Key"],
  answers: { 201: { ...written, headers: ["Location", "ETag"] } },
} as const satisfies Operation;

export const getCasus = {
  id: "getCasus",
  method: "get",
  path: "/casussen/{nummer}",
  tag: "casussen",
  summary: "Eén casus.",
  answers: { 200: written },
} as const satisfies Operation;

export const patchCasus = {
  id: "patchCasus",
  method: "patch",
  path: "/casussen/{nummer}",
  tag: "casussen",
  summary: "Pas je eigen casus aan. Wat je weglaat, blijft zoals het was.",
  signedIn: true,
  body: CasusInvoer,
  names: caseNames,
  requestHeaders: ["If-Match"],
  answers: { 200: written },
} as const satisfies Operation;

export const deleteCasus = {
  id: "deleteCasus",
  method: "delete",
  path: "/casussen/{nummer}",
  tag: "casussen",
  summary: "Trek je eigen casus in.",
  signedIn: true,
  requestHeaders: ["If-Match"],
  answers: { 204: { description: "Ingetrokken." } },
} as const satisfies Operation;
