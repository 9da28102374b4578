import { attach } from "#lib/attachments/commands";
import { getAttachment, listAttachments } from "#lib/attachments/queries";
import { Upload } from "#lib/attachments/validation";
import { getCase } from "#lib/cases/queries";
import { parse } from "#lib/core/parse";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { uploadIn } from "../../../_api/upload.ts";
import { listBijlagen, postBijlage } from "../../../_operations/bijlagen.ts";
import { toBijlage } from "../../../_shapes/bijlage.ts";

export const GET = handle(listBijlagen, async ({ viewer, params }) => {
  const { number } = await getCase(viewer, numberIn(params.nummer));
  return json({ items: (await listAttachments(viewer, number)).map(toBijlage) });
});

export const POST = handle(postBijlage, async ({ viewer, params, headers, file }) => {
  const input = parse(Upload, { ...uploadIn(headers), caseNumber: numberIn(params.nummer) });
  const id = await attach(viewer, input, file);
  const bijlage = toBijlage(await getAttachment(viewer, id));
  return json(bijlage, 201, { Location: bijlage.links.self });
});
