import { viewerOf } from "#lib/auth/viewer-of";
import { goTo, goToProvider } from "@/app/_auth/work-account";

/** The way of somebody who is signed in to the provider of their organisation, to link their work account. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOf(request.headers.get("cookie"));
  const back = "/profiel/werkaccount";
  if (viewer.kind === "visitor") return goTo(`/inloggen?verder=${encodeURIComponent(back)}`, 307);
  return goToProvider({ slug: viewer.organisation.slug, purpose: "link", actor: viewer, path: back }, back);
}
