import { describe, expect, it } from "vitest";
import { changesPerson, happenings } from "#lib/events/kinds";
import { filesIn } from "../support/source-tree.ts";

/** Lines about a case or a comment that are nobody's business but the log's, or change nothing one sees while looking. */
const silent = [
  "case.drafted",
  "case.reported",
  "comment.reported",
  "case.asked-to-change",
  "comment.asked-to-change",
  "case.public-version-proposed",
  "case.public-version-dropped",
  "case.roles-kept",
  "case.review-asked",
  "case.confirmed",
];

/** The limits have names of the same form. */
const isLimit = (name: string) => /\.(minute|day|first-day|burst)$/.test(name);
/** What webhooks call things are names of their own. */
const isOfWebhooks = (path: string) => path.startsWith("lib/webhooks/");
const written = filesIn("lib/")
  .filter((source) => !isOfWebhooks(source.path))
  .flatMap((source) =>
    [...source.ast.text.matchAll(/"((?:case|comment|talk)\.[a-z-]+)"/g)].map(([, action]) => action!),
  )
  .filter((name) => !isLimit(name));

describe("what is told of a line of the log", () => {
  it("was thought of for each kind of line about a case or a comment", () => {
    expect(new Set(written).size).toBeGreaterThan(15);
    expect([...new Set(written)].filter((action) => !(action in happenings) && !silent.includes(action))).toEqual([]);
  });

  it("is nothing for a report", () => {
    expect(silent.filter((action) => action in happenings)).toEqual([]);
  });

  it("looks anew at who is shut out, leaves or changes", () => {
    const actions = [
      "participant.suspended",
      "participant.role-changed",
      "session.ended",
      "session.ended-everywhere",
      "circle.member-removed",
      "case.co-author-removed",
    ];
    expect(actions.filter((action) => !changesPerson(action))).toEqual([]);
    expect(["participant.invited", "comment.posted", "session.started"].filter(changesPerson)).toEqual([]);
  });
});
