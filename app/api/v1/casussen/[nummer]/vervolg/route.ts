import { getCase } from "#lib/cases/queries";
import { tellFollowUp } from "#lib/follow-ups/commands";
import { getFollowUp, listFollowUps } from "#lib/follow-ups/queries";
import { TellFollowUp } from "#lib/follow-ups/validation";
import { etagOf, submissionKeyIn } from "../../../_api/conditions.ts";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { readInput } from "../../../_api/read.ts";
import { listVervolg, postVervolg } from "../../../_operations/vervolg.ts";
import { VervolgInvoer, followUpInput, followUpNames, toVervolg } from "../../../_shapes/vervolg.ts";

export const GET = handle(listVervolg, async ({ viewer, params }) => {
  const { number } = await getCase(viewer, numberIn(params.nummer));
  const found = await listFollowUps(viewer, number);
  return json({ items: found.map((followUp) => toVervolg(viewer, followUp)) });
});

export const POST = handle(postVervolg, async ({ viewer, params, body, headers }) => {
  const caseNumber = numberIn(params.nummer);
  const submissionKey = submissionKeyIn(headers);
  const input = readInput(
    VervolgInvoer,
    body,
    (good) => ({ ...followUpInput(good), caseNumber, submissionKey }),
    TellFollowUp,
    followUpNames,
  );
  const followUp = await getFollowUp(viewer, await tellFollowUp(viewer, input));
  const vervolg = toVervolg(viewer, followUp);
  return json(vervolg, 201, { Location: vervolg.links.self, ETag: etagOf(followUp.version) });
});
