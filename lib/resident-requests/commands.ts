import { randomInt } from "node:crypto";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { participants, practiceCases, residentRequestSteps, residentRequests } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor, Language } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit, limitNetwork } from "#lib/auth/limits";
import { hashOf } from "#lib/auth/tokens";
import { numberOf } from "#lib/cases/dutch";
import { env } from "#lib/core/env";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { canModerate } from "#lib/moderation/policy";
import { quietModerators, ringModerators } from "#lib/resident-requests/bell";
import { visibleTo } from "#lib/resident-requests/queries";
import type { AskAboutCase, CloseRequest, NoteOnRequest, TakeRequest } from "#lib/resident-requests/validation";

/** Without signs that look like another: people read it aloud. Twelve of them: 59 random bits. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const newCode = (): string =>
  Array.from({ length: 12 }, () => SIGNS[randomInt(SIGNS.length)])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");

/** The case of "12", "/casussen/12-een-bankje" or a whole address; whether it exists is not told. */
async function caseIn(tx: Transaction, place: string): Promise<number | null> {
  const number = numberOf(/\/casussen\/([^/?#]+)/.exec(place)?.[1] ?? place.replace(/^casus\s+/i, ""));
  if (number === undefined) return null;
  const [found] = await tx
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, number), isNotNull(practiceCases.postedAt)));
  return found?.number ?? null;
}

/**
 * Takes in what a resident asks, who has no account, and confirms it by mail when they gave an address: without a word of
 * what they wrote. Moderators answer within RESIDENT_REQUEST_DAYS.
 * @returns the code to name it by, and the last day
 * @throws TooFast per network and per e-mail address
 */
export async function receiveRequest(
  input: AskAboutCase,
  from: { ip: string; language: Language },
): Promise<{ code: string; dueAt: Date }> {
  await limitNetwork("resident-request.ip", from.ip);
  if (input.contactWay === "email") await limit("resident-request.address", hashOf(input.contact.toLowerCase()));
  return db.transaction(async (tx) => {
    const caseNumber = await caseIn(tx, input.place);
    const [made] = await tx
      .insert(residentRequests)
      .values({
        ...input,
        code: newCode(),
        caseNumber,
        language: from.language,
        dueAt: sql`now() + make_interval(days => ${env.RESIDENT_REQUEST_DAYS})`,
      })
      .returning({ id: residentRequests.id, code: residentRequests.code, dueAt: residentRequests.dueAt });
    const { id, code, dueAt } = made!;
    await ringModerators(tx, "resident-request", { id, caseNumber });
    if (input.contactWay === "email") {
      const words = wordsOf(from.language, "residentMail");
      await enqueueMail(tx, {
        kind: "resident-request",
        recipient: input.contact,
        subject: words("receivedSubject", { code }),
        body: words("received", { code, dueAt }),
      });
    }
    // Kinds only: the log cannot be erased, and what a resident wrote must be.
    await record(tx, {
      actorId: null,
      action: "resident-request.received",
      caseNumber: caseNumber ?? undefined,
      detail: { code, subject: input.subject },
    });
    return { code, dueAt };
  });
}

/** A request the actor may handle, locked, with its newest step. @throws Forbidden, NotFound, Refused when it is closed */
async function lockRequest(tx: Transaction, actor: Actor, requestId: string) {
  authorise(canModerate(actor));
  const [request] = await tx
    .select()
    .from(residentRequests)
    .where(and(eq(residentRequests.id, requestId), visibleTo(actor)))
    .for("update");
  if (!request) throw new NotFound();
  const steps = await tx
    .select({
      id: residentRequestSteps.id,
      kind: residentRequestSteps.kind,
      moderatorId: residentRequestSteps.moderatorId,
      at: residentRequestSteps.at,
      by: participants.name,
    })
    .from(residentRequestSteps)
    .innerJoin(participants, eq(participants.id, residentRequestSteps.moderatorId))
    .where(eq(residentRequestSteps.requestId, requestId))
    .orderBy(desc(residentRequestSteps.at), desc(residentRequestSteps.id));
  return { request, last: steps[0], holder: steps.find(({ kind }) => kind === "taken") };
}

type Locked = Awaited<ReturnType<typeof lockRequest>>;

function needsSeen({ request, last }: Locked, lastStepId: string): void {
  if ((last?.id ?? "") !== lastStepId) {
    if (!last) throw new Refused("verdictDoesNotFit");
    throw new Conflict("requestMoved", last.by, last.at);
  }
  if (request.closedAt) throw new Refused("requestClosed");
}

const log = (tx: Transaction, actor: Actor, { request }: Locked, deed: string, outcome?: string) =>
  record(tx, {
    actorId: actor.id,
    action: `resident-request.${deed}`,
    caseNumber: request.caseNumber ?? undefined,
    detail: { code: request.code, ...(outcome && { outcome }) },
  });

/**
 * "Ik pak dit op", also from a colleague whose step was seen. Twice is harmless.
 * @throws Forbidden, NotFound, Conflict when a colleague was first, Refused when it is closed
 */
export async function takeRequest(actor: Actor, { requestId, lastStepId }: TakeRequest): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockRequest(tx, actor, requestId);
    if (!found.request.closedAt && found.holder?.moderatorId === actor.id) return;
    needsSeen(found, lastStepId);
    await tx.insert(residentRequestSteps).values({ requestId, kind: "taken", moderatorId: actor.id });
    await quietModerators(tx, requestId, actor.id);
    await log(tx, actor, found, "taken");
  });
}

/** Writes something down for colleagues. @throws Forbidden, NotFound, Refused when it is closed */
export async function noteOnRequest(actor: Actor, { requestId, text }: NoteOnRequest): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockRequest(tx, actor, requestId);
    if (found.request.closedAt) throw new Refused("requestClosed");
    await tx.insert(residentRequestSteps).values({ requestId, kind: "noted", moderatorId: actor.id, text });
    await log(tx, actor, found, "noted");
  });
}

/**
 * Closes a request with what was done and the words for the resident, which go by mail when they gave an address.
 * @throws Forbidden, NotFound, Conflict when a colleague was first, Refused when it is closed
 */
export async function closeRequest(actor: Actor, input: CloseRequest): Promise<void> {
  const { requestId, outcome, text } = input;
  await db.transaction(async (tx) => {
    const found = await lockRequest(tx, actor, requestId);
    needsSeen(found, input.lastStepId);
    const { request } = found;
    await tx.insert(residentRequestSteps).values({ requestId, kind: "closed", moderatorId: actor.id, outcome, text });
    await tx
      .update(residentRequests)
      .set({ closedAt: sql`now()` })
      .where(eq(residentRequests.id, requestId));
    if (request.contactWay === "email") {
      const words = wordsOf(request.language, "residentMail");
      await enqueueMail(tx, {
        kind: "resident-request",
        recipient: request.contact,
        subject: words("closedSubject", { code: request.code }),
        body: words("closed", { code: request.code, text }),
      });
    }
    await quietModerators(tx, requestId);
    await log(tx, actor, found, "closed", outcome);
  });
}
