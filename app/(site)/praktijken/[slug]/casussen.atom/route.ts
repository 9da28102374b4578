import { practiceBySlug } from "#lib/practices/practices";
import { wordsOf } from "#lib/core/messages";
import { publicFeed } from "@/app/_feed/public";

/** The newest public cases of one practice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/praktijken/[slug]/casussen.atom">,
): Promise<Response> {
  const practice = practiceBySlug((await params).slug);
  if (!practice) return new Response(null, { status: 404 });
  const name = wordsOf("nl", "common")(`practiceNames.${practice.key}`);
  return publicFeed(`/praktijken/${practice.slug}`, name, { practices: [practice.key] });
}
