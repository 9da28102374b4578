import { env } from "#lib/core/env";
import { NotFound } from "#lib/core/errors";
import { presentHandle } from "#lib/merging/queries";
import { getParticipant } from "#lib/participants/queries";
import { handle, json } from "../../_api/operation.ts";
import { getDeelnemer } from "../../_operations/lijsten.ts";

export const GET = handle(getDeelnemer, async ({ viewer, params }) => {
  if (!/^[a-z0-9-]{1,100}$/.test(params.handle ?? "")) throw new NotFound();
  // Whoever went on in another account of theirs is that one.
  const found = await getParticipant(viewer, (await presentHandle(params.handle!)) ?? params.handle!);
  return json({
    naam: found.name,
    handle: found.handle,
    functie: found.jobTitle,
    organisatie: { naam: found.organisation.name, slug: found.organisation.slug },
    over: found.about,
    meedoenSinds: found.joinedAt.toISOString(),
    links: { pagina: `${env.APP_URL}/deelnemers/${found.handle}` },
  });
});
