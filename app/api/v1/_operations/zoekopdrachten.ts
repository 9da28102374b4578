import { z } from "zod";
import type { Operation } from "../_api/operation.ts";
import { pageOf } from "./casussen.ts";

export const paceSlugs = { "at-once": "meteen", daily: "dagelijks", never: "nooit" } as const;
const tempo = z.enum(["meteen", "dagelijks", "nooit"], "wrongValue");

const Zoekopdracht = z.object({
  id: z.uuid(),
  naam: z.string(),
  vraag: z.string().describe("De vraag van de lijst, zoals in /casussen?vraag."),
  tempo,
  bewaardOp: z.iso.datetime(),
});

const Bewaard = z.object({ id: z.uuid(), feed: z.url().describe("Geheim adres van de feed; wordt één keer getoond.") });

export const zoekopdrachtNames = { name: "naam", query: "vraag", pace: "tempo" } as const;

export const ZoekopdrachtInvoer = z.strictObject({
  naam: z.string("textNeeded"),
  vraag: z.string("textNeeded"),
  tempo: tempo.optional(),
});

export const listZoekopdrachten = {
  id: "listZoekopdrachten",
  method: "get",
  path: "/zoekopdrachten",
  tag: "zoekopdrachten",
  summary: "Je bewaarde zoekopdrachten.",
  signedIn: true,
  answers: { 200: { description: "De zoekopdrachten, de nieuwste eerst.", schema: pageOf(Zoekopdracht) } },
} as const satisfies Operation;

export const postZoekopdracht = {
  id: "postZoekopdracht",
  method: "post",
  path: "/zoekopdrachten",
  tag: "zoekopdrachten",
  summary: "Bewaar een zoekopdracht.",
  signedIn: true,
  body: ZoekopdrachtInvoer,
  names: zoekopdrachtNames,
  answers: { 201: { description: "Bewaard.", schema: Bewaard } },
} as const satisfies Operation;

export const deleteZoekopdracht = {
  id: "deleteZoekopdracht",
  method: "delete",
  path: "/zoekopdrachten/{id}",
  tag: "zoekopdrachten",
  summary: "Verwijder je zoekopdracht, met zijn feed.",
  signedIn: true,
  answers: { 204: { description: "Verwijderd." } },
} as const satisfies Operation;
