import { report } from "#lib/moderation/commands";
import { ReportCase } from "#lib/moderation/validation";
import { handle, json, numberIn } from "../../../_api/operation";
import { readInput } from "../../../_api/read";
import { Signalering, reportNames, signaleerCasus } from "../../../_operations/signaleringen";
import { reportInput, toSignalering } from "../../../_shapes/signalering";

export const POST = handle(signaleerCasus, async ({ viewer, params, body }) => {
  const caseNumber = numberIn(params.nummer);
  const input = readInput(Signalering, body, (good) => ({ ...reportInput(good), caseNumber }), ReportCase, reportNames);
  await report(viewer, input);
  return json(toSignalering(input), 201);
});
