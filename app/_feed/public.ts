import { visitor } from "#lib/auth/actor";
import type { CaseFilter } from "#lib/cases/filter";
import { listCases } from "#lib/cases/queries";
import { wordsOf } from "#lib/core/messages";
import { atomFeed } from "./atom";

const ENTRIES = 30;

/** The newest public cases that have to do with a page: a feed beside it, the same for whoever asks. */
export async function publicFeed(page: string, name: string, filter: CaseFilter): Promise<Response> {
  const { items } = await listCases(visitor, filter, undefined, ENTRIES);
  const t = wordsOf("nl", "feed");
  return atomFeed({
    self: `${page}/casussen.atom`,
    page,
    title: t("of", { name }),
    subtitle: t("subtitle"),
    items,
    caching: "public, max-age=60",
  });
}
