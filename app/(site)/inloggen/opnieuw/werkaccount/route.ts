import { FRESH_PATH, onwards } from "#lib/auth/paths";
import { viewerOf } from "#lib/auth/viewer-of";
import { ownPath } from "#lib/core/own-path";
import { goTo, goToProvider } from "@/app/_auth/work-account";

/** The way of somebody who is signed in to the provider of their organisation, to show anew who they are. */
export async function GET(request: Request): Promise<Response> {
  const path = ownPath(new URL(request.url).searchParams.get("verder"));
  const viewer = await viewerOf(request.headers.get("cookie"));
  const back = onwards(FRESH_PATH, path);
  if (viewer.kind === "visitor") return goTo(`/inloggen?verder=${encodeURIComponent(back)}`, 307);
  return goToProvider({ slug: viewer.organisation.slug, purpose: "again", actor: viewer, path }, back);
}
