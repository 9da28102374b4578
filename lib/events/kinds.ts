/** What happened on the page of a case, as far as whoever looks at it needs to know: the rest they read for themselves. */
export type Happening = "comment" | "vote" | "case";

/**
 * What each line of the log about a case means for who looks at it. A line that is missing here, such as a report, is nobody
 * else's business: nothing is said of it. `tests/events/kinds.test.ts` holds that each kind of line was thought of.
 */
export const happenings: Readonly<Record<string, Happening>> = {
  "comment.posted": "comment",
  "comment.edited": "comment",
  "comment.deleted": "comment",
  "comment.hidden": "comment",
  "comment.held": "comment",
  "comment.left": "comment",
  "comment.restored": "comment",
  "comment.taken-along": "comment",
  "comment.left-behind": "comment",
  "talk.questions-first": "case",
  "talk.questions-ended": "case",
  "comment.supported": "vote",
  "comment.support-withdrawn": "vote",
  "case.supported": "vote",
  "case.support-withdrawn": "vote",
  "case.posted": "case",
  "case.imported": "case",
  "case.revised": "case",
  "case.withdrawn": "case",
  "case.hidden": "case",
  "case.held": "case",
  "case.left": "case",
  "case.restored": "case",
  "case.published": "case",
  "case.not-published": "case",
  "comment.split-off": "case",
  "comment.moved": "case",
  "comment.pinned": "case",
  "comment.unpinned": "case",
  "case.thread-moved": "case",
  "case.merged": "case",
  "case.locked": "case",
  "case.unlocked": "case",
  "case.slowed": "case",
  "case.slow-ended": "case",
  "case.co-author-added": "case",
  "case.co-author-removed": "case",
  "privacy.taken-out": "case",
};

/** Lines of what went to another case: who looks there is told too. */
export const goesElsewhere = ["comment.moved", "case.thread-moved", "case.merged"];

/** Lines after which somebody may no longer be who they were: their open streams are looked at anew. */
export const changesPerson = (action: string): boolean =>
  /^(session\.ended|participant\.(?!invited$)|circle\.member-|move\.approved$|case\.co-author-)/.test(action);
