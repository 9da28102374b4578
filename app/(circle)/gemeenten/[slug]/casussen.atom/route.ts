import { NotFound, unwrap } from "#lib/core/errors";
import { getMunicipality } from "#lib/organisations/queries";
import { publicFeed } from "@/app/_feed/public";

/** The newest public cases of one municipality. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/gemeenten/[slug]/casussen.atom">,
): Promise<Response> {
  try {
    const { slug, name } = await getMunicipality((await params).slug);
    return await publicFeed(`/gemeenten/${slug}`, name, { organisations: [slug] });
  } catch (error) {
    if (!(unwrap(error) instanceof NotFound)) throw error;
    return new Response(null, { status: 404 });
  }
}
