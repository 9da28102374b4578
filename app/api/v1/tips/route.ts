import { practiceBySlug } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { listTips } from "#lib/tips/queries";
import { handle, json } from "../_api/operation.ts";
import { nextPage } from "../_api/paging.ts";
import { listTipsOperation, tipOrdersBySlug } from "../_operations/tips.ts";
import { toTip } from "../_shapes/tip.ts";

export const GET = handle(listTipsOperation, async ({ viewer, query, asked }) => {
  const practice =
    query.werkpraktijk === undefined
      ? undefined
      : (practiceBySlug(query.werkpraktijk)?.key ?? (query.werkpraktijk as PracticeKey));
  const page = await listTips(viewer, practice, query.na, query.aantal, tipOrdersBySlug[query.sorteer]);
  return json({ items: page.items.map(toTip), volgende: nextPage("/tips", asked, page.next) });
});
