import type { Operation } from "../_api/operation.ts";
import { Werkkopie, WerkkopieBewaard, WerkkopieInvoer, copyNames } from "../_shapes/werkkopie.ts";

export const putWerkkopie = {
  id: "putWerkkopie",
  method: "put",
  path: "/werkkopieen/{sleutel}",
  tag: "casussen",
  summary: "Bewaar wat je typt, zonder de casus zelf te veranderen. Is er intussen elders bewaard, dan is dit een 409.",
  signedIn: true,
  body: WerkkopieInvoer,
  names: copyNames,
  answers: { 200: { description: "Bewaard.", schema: WerkkopieBewaard } },
} as const satisfies Operation;

export const getWerkkopie = {
  id: "getWerkkopie",
  method: "get",
  path: "/werkkopieen/{sleutel}",
  tag: "casussen",
  summary: "Wat je typte en nog niet opsloeg.",
  signedIn: true,
  answers: { 200: { description: "De tekst.", schema: Werkkopie } },
} as const satisfies Operation;

export const deleteWerkkopie = {
  id: "deleteWerkkopie",
  method: "delete",
  path: "/werkkopieen/{sleutel}",
  tag: "casussen",
  summary: "Gooi een niet opgeslagen tekst weg.",
  signedIn: true,
  answers: { 204: { description: "Weg." } },
} as const satisfies Operation;
