import { describeApi } from "../_api/openapi.ts";
import { operations } from "../_operations/operations.ts";

let text: string | undefined;

/** Open to everybody, also from another site. */
export const GET = () =>
  new Response((text ??= JSON.stringify(describeApi(operations))), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "public, max-age=300",
    },
  });
