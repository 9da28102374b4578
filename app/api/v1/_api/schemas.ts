import { z } from "zod";
import { certaintyCodes, kindSlugs } from "#lib/privacy/dutch";
import { Bijlage, BijlageWijziging } from "../_shapes/bijlage.ts";
import { Casus, CasusInvoer } from "../_shapes/casus.ts";
import { Overdracht, OverdrachtInvoer, OverdrachtWijziging } from "../_shapes/overdracht.ts";
import { Reactie, ReactieInvoer, ReactieWijziging } from "../_shapes/reactie.ts";
import { Tip, TipInvoer, TipWijziging } from "../_shapes/tip.ts";
import { Vervolg, VervolgInvoer, VervolgWijziging } from "../_shapes/vervolg.ts";
import { Verzameling, VerzamelingMetCasussen } from "../_shapes/verzameling.ts";
import { Werkkopie, WerkkopieBewaard, WerkkopieInvoer } from "../_shapes/werkkopie.ts";
import { Signalering, SignaleringInvoer } from "../_operations/signaleringen.ts";
import { exampleOf } from "./examples.ts";
import type { JsonSchema } from "./examples.ts";

/** What goes wrong (RFC 9457). */
export const Probleem = z.object({
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({
        in: z.enum(["body", "query", "path", "header"]),
        naam: z.string(),
        reden: z.string(),
        /** With personal data: how sure, what, and where in the text as it was sent (UTF-16 units). */
        code: z.enum(Object.values(certaintyCodes)).optional(),
        soort: z.enum(Object.values(kindSlugs)).optional(),
        begin: z.int().optional(),
        eind: z.int().optional(),
      }),
    )
    .optional(),
});

/** The shapes that have a name in the description, and so in software that is made from it. */
const named = {
  Probleem,
  Casus,
  CasusInvoer,
  Reactie,
  ReactieInvoer,
  ReactieWijziging,
  Bijlage,
  BijlageWijziging,
  Vervolg,
  VervolgInvoer,
  VervolgWijziging,
  Overdracht,
  OverdrachtInvoer,
  OverdrachtWijziging,
  Tip,
  TipInvoer,
  TipWijziging,
  Signalering,
  SignaleringInvoer,
  Verzameling,
  VerzamelingMetCasussen,
  Werkkopie,
  WerkkopieInvoer,
  WerkkopieBewaard,
} satisfies Record<string, z.ZodType>;

const registry = z.registry<{ id: string }>();
const nameOf = new Map<z.ZodType, string>();
for (const [id, schema] of Object.entries(named)) {
  registry.add(schema, { id });
  nameOf.set(schema, id);
}

/** Collects the schemas of one description: those with a name once, and a reference wherever they are used. */
export class Schemas {
  readonly components: Record<string, JsonSchema> = {};

  /** The schema of what is sent ("input") or of what comes back ("output"). */
  of(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const made = z.toJSONSchema(schema, { io, unrepresentable: "any", metadata: registry }) as JsonSchema;
    const {
      $schema: _dialect,
      $defs = {},
      ...rest
    } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
    for (const [name, definition] of Object.entries($defs)) this.keep(name, definition);
    const name = nameOf.get(schema);
    if (!name) return rest;
    this.keep(name, rest);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** An example of a schema made by `of`. */
  exampleOf(schema: JsonSchema): unknown {
    return exampleOf(schema, this.components);
  }

  /** What is named, each with an example. */
  withExamples(): Record<string, JsonSchema> {
    return Object.fromEntries(
      Object.entries(this.components)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, schema]) => [name, { ...schema, examples: [this.exampleOf(schema)] }]),
    );
  }

  private keep(name: string, { id: _name, ...schema }: JsonSchema): void {
    this.components[name] ??= schema;
  }
}
