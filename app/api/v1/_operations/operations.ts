import type { Operation } from "../_api/operation";
import * as casussen from "./casussen";
import * as lijsten from "./lijsten";
import * as reacties from "./reacties";
import * as signaleringen from "./signaleringen";
import * as stemmen from "./stemmen";

const isOperation = (value: unknown): value is Operation =>
  typeof value === "object" && value !== null && "method" in value && "path" in value;

/** Everything the API can do. tests/api/openapi.test.ts holds this list and the routes together. */
export const operations: Operation[] = [casussen, reacties, stemmen, signaleringen, lijsten].flatMap((module) =>
  Object.values(module).filter(isOperation),
);
