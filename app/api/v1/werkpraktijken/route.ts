import { handle, json } from "../_api/operation.ts";
import { listWerkpraktijken } from "../_operations/lijsten.ts";
import { werkpraktijken } from "../_shapes/werkpraktijk.ts";

export const GET = handle(listWerkpraktijken, async () => json({ items: werkpraktijken, volgende: null }));
