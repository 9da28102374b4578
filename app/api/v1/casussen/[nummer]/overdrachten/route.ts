import { getCase } from "#lib/cases/queries";
import { tellTransfer } from "#lib/transfers/commands";
import { getTransfer, listTransfers } from "#lib/transfers/queries";
import { TellTransfer } from "#lib/transfers/validation";
import { etagOf } from "../../../_api/conditions.ts";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { nextPage } from "../../../_api/paging.ts";
import { readInput } from "../../../_api/read.ts";
import { listOverdrachten, postOverdracht } from "../../../_operations/overdrachten.ts";
import { OverdrachtInvoer, toOverdracht, transferInput, transferNames } from "../../../_shapes/overdracht.ts";

export const GET = handle(listOverdrachten, async ({ viewer, params, query, asked }) => {
  const { number } = await getCase(viewer, numberIn(params.nummer));
  const page = await listTransfers(viewer, number, query.na, query.aantal);
  return json({
    items: page.items.map((transfer) => toOverdracht(viewer, transfer)),
    volgende: nextPage(`/casussen/${number}/overdrachten`, asked, page.next),
  });
});

export const POST = handle(postOverdracht, async ({ viewer, params, body }) => {
  const caseNumber = numberIn(params.nummer);
  const input = readInput(
    OverdrachtInvoer,
    body,
    (good) => ({ ...transferInput(good), caseNumber }),
    TellTransfer,
    transferNames,
  );
  const transfer = await getTransfer(viewer, await tellTransfer(viewer, input));
  const overdracht = toOverdracht(viewer, transfer);
  return json(overdracht, 201, { Location: overdracht.links.self, ETag: etagOf(transfer.version) });
});
