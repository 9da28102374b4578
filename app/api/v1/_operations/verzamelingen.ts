import { z } from "zod";
import type { Operation } from "../_api/operation.ts";
import { Verzameling, VerzamelingMetCasussen } from "../_shapes/verzameling.ts";
import { pageOf, pageSize } from "./casussen.ts";

export const listVerzamelingen = {
  id: "listVerzamelingen",
  method: "get",
  path: "/verzamelingen",
  tag: "verzamelingen",
  summary: "Verzamelingen waarin je iets te lezen vindt, de laatst gewijzigde eerst.",
  query: z.strictObject({ na: z.string("wrongValue").max(200).optional(), aantal: pageSize }),
  answers: { 200: { description: "Een bladzijde verzamelingen.", schema: pageOf(Verzameling) } },
} as const satisfies Operation;

export const getVerzameling = {
  id: "getVerzameling",
  method: "get",
  path: "/verzamelingen/{slug}",
  tag: "verzamelingen",
  summary: "Eén verzameling met de casussen die je mag lezen, op volgorde.",
  answers: { 200: { description: "De verzameling.", schema: VerzamelingMetCasussen } },
} as const satisfies Operation;
