import { KeepWorkingCopy } from "#lib/cases/validation";
import { discardWorkingCopy, getWorkingCopy, keepWorkingCopy } from "#lib/cases/working-copies";
import { handle, idIn, json, noContent } from "../../_api/operation.ts";
import { readInput } from "../../_api/read.ts";
import { deleteWerkkopie, getWerkkopie, putWerkkopie } from "../../_operations/werkkopieen.ts";
import { WerkkopieInvoer, copyNames, toWerkkopie } from "../../_shapes/werkkopie.ts";

export const GET = handle(getWerkkopie, async ({ viewer, params }) =>
  json(toWerkkopie(await getWorkingCopy(viewer, idIn(params.sleutel)))),
);

export const PUT = handle(putWerkkopie, async ({ viewer, params, body }) => {
  const key = idIn(params.sleutel);
  const input = readInput(
    WerkkopieInvoer,
    body,
    ({ nummer, versie, volgnummer, opslag, velden }) => ({
      key,
      number: nummer ?? null,
      baseVersion: versie ?? null,
      sequence: volgnummer,
      saveId: opslag,
      content: velden,
    }),
    KeepWorkingCopy,
    copyNames,
  );
  const { sequence, savedAt, alsoWriting } = await keepWorkingCopy(viewer, input);
  return json({ volgnummer: sequence, bewaardOp: savedAt.toISOString(), schrijvenOok: alsoWriting });
});

export const DELETE = handle(deleteWerkkopie, async ({ viewer, params }) => {
  const { key } = await getWorkingCopy(viewer, idIn(params.sleutel));
  await discardWorkingCopy(viewer, { key });
  return noContent();
});
