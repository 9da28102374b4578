import { describeAttachment, removeAttachment } from "#lib/attachments/commands";
import { canAttach } from "#lib/attachments/policy";
import { getAttachment } from "#lib/attachments/queries";
import { DescribeAttachment } from "#lib/attachments/validation";
import { authorise } from "#lib/auth/authorise";
import { handle, idIn, json, noContent } from "../../_api/operation.ts";
import { readInput } from "../../_api/read.ts";
import { deleteBijlage, getBijlage, patchBijlage } from "../../_operations/bijlagen.ts";
import { BijlageWijziging, attachmentNames, toBijlage } from "../../_shapes/bijlage.ts";

export const GET = handle(getBijlage, async ({ viewer, params }) =>
  json(toBijlage(await getAttachment(viewer, idIn(params.id)))),
);

export const PATCH = handle(patchBijlage, async ({ viewer, params, body }) => {
  const before = await getAttachment(viewer, idIn(params.id));
  authorise(canAttach(viewer, { number: before.caseNumber, authorId: before.authorId }));
  const input = readInput(
    BijlageWijziging,
    body,
    (good) => ({ attachmentId: before.id, altText: good.beschrijving ?? before.altText }),
    DescribeAttachment,
    attachmentNames,
  );
  await describeAttachment(viewer, input);
  return json(toBijlage(await getAttachment(viewer, before.id)));
});

export const DELETE = handle(deleteBijlage, async ({ viewer, params }) => {
  await removeAttachment(viewer, { attachmentId: idIn(params.id) });
  return noContent();
});
