import { NotFound, unwrap } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { readFeed } from "#lib/saved-searches/queries";
import { atomFeed } from "@/app/_feed/atom";

/** The feed of a saved search, at an address that nobody can guess: /zoekopdrachten/{secret}.atom. */
export async function GET(_request: Request, { params }: RouteContext<"/zoekopdrachten/[feed]">): Promise<Response> {
  const { feed } = await params;
  const [, secret] = /^([\w-]{43})\.atom$/.exec(feed) ?? [];
  try {
    if (!secret) throw new NotFound();
    const { name, items } = await readFeed(secret);
    const t = wordsOf("nl", "finding");
    return atomFeed({
      self: `/zoekopdrachten/${secret}.atom`,
      page: "/casussen",
      title: t("feedTitle", { name }),
      items,
      caching: "private, no-store",
    });
  } catch (error) {
    if (!(unwrap(error) instanceof NotFound)) throw error;
    return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  }
}
