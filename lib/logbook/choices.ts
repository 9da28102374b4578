/** What stands in the logbook, by group. The rest of the log (a session, a vote) is for finding out what went wrong. */
export const logGroups = {
  reports: [
    "case.reported", "comment.reported", "collection.reported", "tip.reported", "case.held", "comment.held",
    "collection.held", "tip.held",
  ],
  decisions: [
    "case.left", "comment.left", "case.hidden", "comment.hidden", "case.asked-to-change", "comment.asked-to-change",
    "case.restored", "comment.restored", "case.published", "case.not-published",
    "collection.left", "collection.hidden", "collection.asked-to-change", "collection.restored", "collection.published",
    "collection.not-published", "tip.left", "tip.hidden", "tip.asked-to-change", "tip.restored", "appeal.asked", "appeal.upheld", "appeal.restored",
  ],
  people: [
    "participant.warned", "participant.made-read-only", "participant.suspended", "participant.warning-lifted",
    "participant.read-only-lifted", "participant.suspension-lifted", "participant.invited", "participant.came-in", "participant.role-changed",
    "participant.erased", "account.merged", "participant.second-factor-reset",
  ],
  joining: ["invitation.sent", "invitation.resent", "invitation.withdrawn", "invitation.accepted",
    "access.confirmed", "access.approved", "access.refused", "access.let-in", "organisation.domain-set",
    "organisation.domain-removed", "move.confirmed", "move.approved", "move.refused", "move.cases-along", "move.cases-stayed"],
  rearranging: [
    "comment.moved", "comment.split-off", "case.thread-moved", "case.merged", "case.locked", "case.unlocked", "case.slowed",
    "case.slow-ended", "comment.pinned", "comment.unpinned",
  ],
  collections: [
    "collection.started", "collection.revised", "collection.removed", "collection.case-added", "collection.case-taken",
    "collection.case-moved", "collection.case-explained",
  ],
  requests: [
    "resident-request.received", "resident-request.taken", "resident-request.noted", "resident-request.closed",
    "resident-request.erased", "resident-request.reminded",
  ],
  exchange: ["case.imported", "export.taken", "research-export.taken"],
  administration: [
    "participant.role-ended", "participant.signed-out", "participant.let-in", "organisation-administrator.made",
    "organisation-administrator.ended", "rights.kept", "rights.taken", "rights.reminded", "rights.exported",
    "organisation.added", "organisation.renamed", "organisation.closed", "organisation.opened", "setting.changed",
  ],
  log: ["log.exported"],
} as const; // prettier-ignore

export type LogGroup = keyof typeof logGroups;
export const logGroupNames = Object.keys(logGroups) as LogGroup[];
export const logActions: readonly string[] = Object.values(logGroups).flat();
