import { formRoute } from "#lib/auth/form-route";
import { viewerOf } from "#lib/auth/viewer-of";
import { noteReading } from "#lib/comments/reading-position";
import { NoteReading } from "#lib/comments/validation";
import { parse } from "#lib/core/parse";

/** How far somebody read the talk under a case. Not an action, so nothing waits for it. */
export const POST = formRoute(async (form, request) => {
  const viewer = await viewerOf(request.headers.get("cookie"));
  const { caseNumber, at } = parse(NoteReading, { caseNumber: form.get("casus"), at: form.get("tot") });
  if (viewer.kind === "participant") await noteReading(viewer, caseNumber, at);
  return `/casussen/${caseNumber}`;
});
