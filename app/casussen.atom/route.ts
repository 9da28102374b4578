import { visitor } from "#lib/auth/actor";
import { listCases } from "#lib/cases/queries";
import { wordsOf } from "#lib/core/messages";
import { atomFeed } from "@/app/_feed/atom";

const ENTRIES = 30;

/** The newest public cases. */
export async function GET(): Promise<Response> {
  const { items } = await listCases(visitor, {}, undefined, ENTRIES);
  const t = wordsOf("nl", "feed");
  return atomFeed({
    self: "/casussen.atom",
    page: "/casussen",
    title: t("title"),
    subtitle: t("subtitle"),
    items,
    caching: "public, max-age=60",
  });
}
