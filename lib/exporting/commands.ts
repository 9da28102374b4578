import type { Readable } from "node:stream";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { participants, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import { someParticipant } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { visibleTo } from "#lib/cases/visible";
import type { ExportForm } from "#lib/exporting/choices";
import { everything, fullExport } from "#lib/exporting/full";
import { canExport, canExportForResearch } from "#lib/exporting/policy";
import { readmeOf } from "#lib/exporting/readme";
import { researchExport } from "#lib/exporting/research";
import { zipOf } from "#lib/exporting/zip";

export interface Taken {
  /** The name of the file. */
  name: string;
  zip: Readable;
}

/** Kinds and numbers for the log: how much went out. */
async function countsOf(tx: Transaction, form: ExportForm): Promise<Record<string, number>> {
  const cases = await tx.$count(practiceCases, visibleTo(form === "full" ? everything : someParticipant()));
  return form === "full" ? { cases, participants: await tx.$count(participants) } : { cases };
}

const mayTake = (actor: Actor, form: ExportForm) => (form === "full" ? canExport(actor) : canExportForResearch(actor));

/**
 * The community as a file, made while it is read. That it was taken, and how much, stands in the log.
 * @param actor null is the operator at the command line
 * @throws Forbidden, FreshSignInNeeded, TooFast after five in an hour
 */
export async function takeExport(actor: Actor | null, form: ExportForm): Promise<Taken> {
  if (actor) {
    authorise(mayTake(actor, form));
    requireFresh(actor);
  }
  await db.transaction(async (tx) => {
    if (actor) await limit("export.hour", actor.id, tx);
    await record(tx, {
      actorId: actor?.id ?? null,
      action: form === "full" ? "export.taken" : "research-export.taken",
      detail: await countsOf(tx, form),
    });
  });
  const madeAt = new Date();
  const files = form === "full" ? fullExport() : await researchExport();
  const day = madeAt.toISOString().slice(0, 10);
  return {
    name: form === "full" ? `leerkring-${day}.zip` : `leerkring-onderzoek-${day}.zip`,
    zip: zipOf(files, readmeOf(form, actor?.language ?? "nl", madeAt)),
  };
}
