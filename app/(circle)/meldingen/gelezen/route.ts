import { formRoute } from "#lib/auth/form-route";
import { viewerOf } from "#lib/auth/viewer-of";
import { parse } from "#lib/core/parse";
import { markRead } from "#lib/notifications/commands";
import { MarkCaseRead } from "#lib/notifications/validation";

/** The reader looks at the case itself: what the bell said about it is known now. Not an action, so nothing waits for it. */
export const POST = formRoute(async (form, request) => {
  const viewer = await viewerOf(request.headers.get("cookie"));
  const { caseNumber } = parse(MarkCaseRead, { caseNumber: form.get("casus") });
  if (viewer.kind === "participant") await markRead(viewer, caseNumber);
  return "/meldingen";
});
