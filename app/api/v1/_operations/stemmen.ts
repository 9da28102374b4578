import { z } from "zod";
import type { Operation } from "../_api/operation.ts";

const Stem = z.object({ waardevol: z.int(), gestemd: z.boolean() });
const answers = { 200: { description: "Het aantal stemmen, en of de jouwe erbij is.", schema: Stem } };

export const putStemOpCasus = {
  id: "putStemOpCasus",
  method: "put",
  path: "/casussen/{nummer}/stem",
  tag: "stemmen",
  summary: "Vind een casus waardevol. Twee keer is hetzelfde als één keer.",
  signedIn: true,
  answers,
} as const satisfies Operation;

export const deleteStemOpCasus = {
  ...putStemOpCasus,
  id: "deleteStemOpCasus",
  method: "delete",
  summary: "Trek je stem op een casus in.",
} as const satisfies Operation;

export const putStemOpReactie = {
  ...putStemOpCasus,
  id: "putStemOpReactie",
  path: "/reacties/{id}/stem",
  summary: "Vind een reactie waardevol.",
} as const satisfies Operation;

export const deleteStemOpReactie = {
  ...putStemOpReactie,
  id: "deleteStemOpReactie",
  method: "delete",
  summary: "Trek je stem op een reactie in.",
} as const satisfies Operation;
