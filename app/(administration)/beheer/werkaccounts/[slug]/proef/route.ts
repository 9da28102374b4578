import { viewerOf } from "#lib/auth/viewer-of";
import { canAdminister } from "#lib/participants/policy";
import { goTo, goToProvider } from "@/app/_auth/work-account";

/** The way of an administrator to the provider of an organisation, to see what comes back. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const back = `/beheer/werkaccounts/${slug}`;
  const viewer = await viewerOf(request.headers.get("cookie"));
  if (viewer.kind === "visitor") return goTo(`/inloggen?verder=${encodeURIComponent(back)}`, 307);
  if (!canAdminister(viewer)) return new Response("403", { status: 403 });
  return goToProvider({ slug, purpose: "trial", actor: viewer, path: back }, back);
}
