import type { DeskItem } from "#lib/desk/items";
import type { Verdict } from "#lib/moderation/validation";

/** What one may decide depends on why the item stands here; the first three are always in this order. */
export function verdictsFor({ hiding, published, kinds }: Pick<DeskItem, "hiding" | "published" | "kinds">): Verdict[] {
  if (hiding === "hidden") return ["restore"];
  if (published) return ["leave", "hide", "ask", "decline"];
  const proposal = kinds.includes("proposal");
  if (proposal && kinds.length === 1) return ["publish", "decline", "hide", "ask"];
  return proposal ? ["leave", "hide", "ask", "publish", "decline"] : ["leave", "hide", "ask"];
}
