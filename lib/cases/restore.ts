import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { reviseCase } from "#lib/cases/commands";
import type { CaseAddress } from "#lib/cases/commands";
import { canRevise } from "#lib/cases/policy";
import { caseFields, ReviseCase } from "#lib/cases/validation";
import type { RestoreVersion } from "#lib/cases/validation";
import { listVersions } from "#lib/cases/versions";
import { NotFound } from "#lib/core/errors";
import { say } from "#lib/core/messages";
import { parse } from "#lib/core/parse";

/**
 * Puts the words of an older version back, as a new version: what stood there stays among the versions. Who may read the
 * case does not change.
 * @throws NotFound, Forbidden, Conflict, TooFast
 */
export async function restoreVersion(actor: Actor, { number, version, current }: RestoreVersion): Promise<CaseAddress> {
  const { found, versions } = await listVersions(actor, number);
  authorise(canRevise(actor, found));
  const kept = versions.find((one) => one.version === version);
  if (!kept) throw new NotFound();
  const present = Object.fromEntries(caseFields.map((field) => [field, found[field]]));
  const reason = say(actor.language, "versions")("restoredReason", { at: kept.savedAt });
  const input = { ...present, ...kept.content, intent: "post", number, version: current, reason };
  return reviseCase(actor, parse(ReviseCase, input));
}
