import { z } from "zod";
import { CaseQuery } from "#lib/cases/dutch";
import type { Operation } from "../_api/operation.ts";
import { pageOf } from "./casussen.ts";

const Suggestie = z.object({
  soort: z.enum(["woord", "casus", "werkpraktijk", "gemeente", "domein"]),
  naam: z.string(),
  links: z.object({ pagina: z.url() }),
});

export const listSuggesties = {
  id: "listSuggesties",
  method: "get",
  path: "/suggesties",
  tag: "casussen",
  summary: "Waar je misschien naar zoekt, terwijl je typt.",
  query: z.strictObject({ zoek: CaseQuery.shape.zoek }),
  answers: { 200: { description: "De voorstellen, hooguit veertien.", schema: pageOf(Suggestie) } },
} as const satisfies Operation;
