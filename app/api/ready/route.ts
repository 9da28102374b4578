import { isReady } from "#lib/core/ready";

export const dynamic = "force-dynamic";

/** The database answers. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ok" : "wait" },
    { status: ready ? 200 : 503, headers: ready ? {} : { "Retry-After": "2" } },
  );
}
