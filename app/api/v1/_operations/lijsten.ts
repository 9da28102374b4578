import { z } from "zod";
import { practiceKeys } from "#lib/practices/practices";
import type { Operation } from "../_api/operation.ts";
import { pageOf, pageSize } from "./casussen.ts";

const Werkpraktijk = z.object({
  sleutel: z.enum(practiceKeys),
  slug: z.string(),
  naam: z.string(),
  naamInProefschrift: z.string(),
  links: z.object({ pagina: z.url() }),
});

const Gemeente = z.object({
  naam: z.string(),
  slug: z.string(),
  code: z.string().nullable(),
  provincie: z.string().nullable(),
  aantalCasussen: z.int(),
  links: z.object({ pagina: z.url() }),
});

export const roleSlugs = {
  participant: "deelnemer",
  moderator: "moderator",
  researcher: "onderzoeker",
  partner: "partner",
  administrator: "beheerder",
} as const;

const organisatie = z.object({ naam: z.string(), slug: z.string() });

const Ik = z.object({
  naam: z.string(),
  handle: z.string(),
  rol: z.enum(Object.values(roleSlugs) as ["deelnemer", ...string[]]),
  gemeente: organisatie,
  taal: z.enum(["nl", "en"]),
  ongelezen: z.int(),
});

const Deelnemer = z.object({ naam: z.string(), handle: z.string(), functie: z.string(), organisatie });

const Profiel = Deelnemer.extend({
  over: z.string(),
  meedoenSinds: z.iso.datetime(),
  links: z.object({ pagina: z.url() }),
});

export const listWerkpraktijken = {
  id: "listWerkpraktijken",
  method: "get",
  path: "/werkpraktijken",
  tag: "lijsten",
  summary: "De vijf vitale werkpraktijken.",
  answers: { 200: { description: "De werkpraktijken.", schema: pageOf(Werkpraktijk) } },
} as const satisfies Operation;

export const listGemeenten = {
  id: "listGemeenten",
  method: "get",
  path: "/gemeenten",
  tag: "lijsten",
  summary: "De gemeenten, met het aantal casussen dat je er mag lezen.",
  answers: { 200: { description: "De gemeenten.", schema: pageOf(Gemeente) } },
} as const satisfies Operation;

export const getIk = {
  id: "getIk",
  method: "get",
  path: "/ik",
  tag: "deelnemers",
  summary: "Wie ben ik?",
  signedIn: true,
  answers: { 200: { description: "De ingelogde deelnemer.", schema: Ik } },
} as const satisfies Operation;

export const listDeelnemers = {
  id: "listDeelnemers",
  method: "get",
  path: "/deelnemers",
  tag: "deelnemers",
  summary: "Collega’s bij naam.",
  signedIn: true,
  query: z.strictObject({
    zoek: z.string("textNeeded").max(100).optional(),
    gemeente: z.string("wrongValue").max(100).optional(),
    na: z.string("wrongValue").max(400).optional(),
    aantal: pageSize,
  }),
  answers: { 200: { description: "Een bladzijde deelnemers.", schema: pageOf(Deelnemer) } },
} as const satisfies Operation;

export const getWerkpraktijk = {
  id: "getWerkpraktijk",
  method: "get",
  path: "/werkpraktijken/{slug}",
  tag: "lijsten",
  summary: "Eén werkpraktijk, bij de naam in het adres of bij de sleutel.",
  answers: { 200: { description: "De werkpraktijk.", schema: Werkpraktijk } },
} as const satisfies Operation;

export const getGemeente = {
  id: "getGemeente",
  method: "get",
  path: "/gemeenten/{slug}",
  tag: "lijsten",
  summary: "Eén gemeente, met het aantal casussen dat je er mag lezen.",
  answers: { 200: { description: "De gemeente.", schema: Gemeente } },
} as const satisfies Operation;

export const getDeelnemer = {
  id: "getDeelnemer",
  method: "get",
  path: "/deelnemers/{handle}",
  tag: "deelnemers",
  summary: "Eén collega.",
  signedIn: true,
  answers: { 200: { description: "De collega.", schema: Profiel } },
} as const satisfies Operation;
