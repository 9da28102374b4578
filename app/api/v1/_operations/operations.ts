import type { Operation } from "../_api/operation.ts";
import * as bijlagen from "./bijlagen.ts";
import * as casussen from "./casussen.ts";
import * as gesprek from "./gesprek.ts";
import * as lijsten from "./lijsten.ts";
import * as overdrachten from "./overdrachten.ts";
import * as reacties from "./reacties.ts";
import * as signaleringen from "./signaleringen.ts";
import * as suggesties from "./suggesties.ts";
import * as stemmen from "./stemmen.ts";
import * as tips from "./tips.ts";
import * as verzamelingen from "./verzamelingen.ts";
import * as werkkopieen from "./werkkopieen.ts";
import * as vervolg from "./vervolg.ts";
import * as zoekopdrachten from "./zoekopdrachten.ts";

const isOperation = (value: unknown): value is Operation =>
  typeof value === "object" && value !== null && "method" in value && "path" in value;

/** Everything the API can do. tests/api/openapi.test.ts holds this list and the routes together. */
export const operations: Operation[] = [
  casussen,
  bijlagen,
  werkkopieen,
  reacties,
  gesprek,
  vervolg,
  overdrachten,
  stemmen,
  tips,
  signaleringen,
  lijsten,
  suggesties,
  zoekopdrachten,
  verzamelingen,
].flatMap((module) => Object.values(module).filter(isOperation));
