import { ownPath } from "#lib/core/own-path";
import { goToProvider, keepOrganisation } from "@/app/_auth/work-account";

/** The way to the provider of this organisation. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const path = ownPath(new URL(request.url).searchParams.get("verder"));
  const back = `/inloggen/werkaccount?${new URLSearchParams({ organisatie: slug, verder: path }).toString()}`;
  const answer = await goToProvider({ slug, purpose: "sign-in", path }, back);
  if (answer.status === 303) await keepOrganisation(slug);
  return answer;
}
