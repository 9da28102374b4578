import { formRoute } from "#lib/auth/form-route";
import { viewerOf } from "#lib/auth/viewer-of";
import { ownPath } from "#lib/core/own-path";
import { parse } from "#lib/core/parse";
import { markRead } from "#lib/notifications/commands";
import { MarkRead } from "#lib/notifications/validation";

/** What was chosen in the bell, to come back to. */
const backTo = (asked: FormDataEntryValue | null): string => {
  const path = ownPath(asked);
  return path.startsWith("/meldingen?") ? path : "/meldingen";
};

const names = { casus: "caseNumber", melding: "notificationId", alles: "all" } as const;

const wishOf = (form: FormData) =>
  Object.fromEntries(
    Object.entries(names)
      .filter(([field]) => form.has(field))
      .map(([field, name]) => [name, form.get(field)]),
  );

/**
 * What the bell said is known now: about a case that its reader looks at, one line of the bell, or all of it. Not an
 * action, so nothing waits for it, and it works without script.
 */
export const POST = formRoute(async (form, request) => {
  const viewer = await viewerOf(request.headers.get("cookie"));
  const wish = parse(MarkRead, wishOf(form));
  if (viewer.kind === "participant") await markRead(viewer, wish);
  return backTo(form.get("terug"));
});
