import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { caseCoAuthors, circleMembers, circles, organisations, participants } from "#db/schema";
import { attach } from "#lib/attachments/commands";
import { Upload } from "#lib/attachments/validation";
import type { Actor, Role } from "#lib/auth/actor";
import { writeCase } from "#lib/cases/commands";
import { WriteCase } from "#lib/cases/validation";
import { startCircle } from "#lib/circles/commands";
import { postComment } from "#lib/comments/commands";
import { PostComment } from "#lib/comments/validation";
import { parse } from "#lib/core/parse";
import { tellFollowUp } from "#lib/follow-ups/commands";
import { TellFollowUp } from "#lib/follow-ups/validation";

import { takeMeasure } from "#lib/measures/commands";
import { harvestTip } from "#lib/tips/commands";
import { HarvestTip } from "#lib/tips/validation";
import { tellTransfer } from "#lib/transfers/commands";
import { TellTransfer } from "#lib/transfers/validation";

let count = 0;

export async function anOrganisation(name = `Gemeente ${++count}`, kind: "municipality" | "partner" = "municipality") {
  const [made] = await db
    .insert(organisations)
    .values({ slug: `organisatie-${++count}`, name, kind, province: "Gelderland", latitude: 52.1, longitude: 5.9 })
    .returning();
  return made!;
}

interface PersonOptions {
  role?: Role;
  name?: string;
  organisation?: Awaited<ReturnType<typeof anOrganisation>>;
  /** Joined long ago unless said: on the first day other limits hold. */
  joinedToday?: boolean;
}

/** Someone who is signed in, as findActor would give them. */
export async function aPerson({
  role = "participant",
  name,
  organisation,
  joinedToday,
}: PersonOptions = {}): Promise<Actor> {
  const at = organisation ?? (await anOrganisation());
  const own = name ?? `Persoon ${++count}`;
  const [made] = await db
    .insert(participants)
    .values({
      handle: `persoon-${++count}-${randomUUID().slice(0, 8)}`,
      email: `persoon.${count}.${randomUUID().slice(0, 8)}@example.nl`,
      name: own,
      jobTitle: "wijkmanager",
      organisationId: at.id,
      role,
      joinedAt: joinedToday ? new Date() : new Date("2026-01-01T00:00:00Z"),
    })
    .returning();
  return {
    kind: "participant",
    id: made!.id,
    sessionId: randomUUID(),
    handle: made!.handle,
    name: made!.name,
    role,
    roleWaiting: null,
    secondFactor: "shown",
    fresh: true,
    organisation: { id: at.id, slug: at.slug, name: at.name },
    circleIds: [],
    coAuthored: [],
    administers: [],
    readOnlyUntil: null,
    warned: false,
    language: "nl",
    unread: 0,
    joinedAt: made!.joinedAt,
    newSince: null,
  };
}

/** The same person with what the database says now: circles, role, unread. */
export async function asKnownNow(actor: Actor): Promise<Actor> {
  const [row] = await db.select({ role: participants.role }).from(participants).where(eq(participants.id, actor.id));
  const memberships = await db
    .select({ id: circleMembers.circleId })
    .from(circleMembers)
    .where(eq(circleMembers.participantId, actor.id));
  const shared = await db
    .select({ number: caseCoAuthors.caseNumber })
    .from(caseCoAuthors)
    .where(eq(caseCoAuthors.participantId, actor.id));
  const [bell] = await db.execute<{ unread: number }>(
    sql`select count(*)::int as unread from notification where receiver_id = ${actor.id} and read_at is null`,
  );
  return {
    ...actor,
    role: row!.role,
    circleIds: memberships.map(({ id }) => id),
    coAuthored: shared.map(({ number }) => number),
    unread: bell!.unread,
  };
}

/** A circle with its facilitator as only member. @returns its id, and the facilitator who now belongs to it */
export async function aCircle(
  facilitator: Actor,
  open = false,
): Promise<{ id: string; slug: string; facilitator: Actor }> {
  const slug = await startCircle(facilitator, { name: `Kring ${++count}`, purpose: "Leren van elkaar.", open });
  const [made] = await db.select({ id: circles.id }).from(circles).where(eq(circles.slug, slug));
  return { id: made!.id, slug, facilitator: await asKnownNow(facilitator) };
}

/** What a whole case needs; `change` says what this one is about. */
export const caseInput = (change: Record<string, unknown> = {}) =>
  parse(WriteCase, {
    intent: "post",
    title: "Een bankje bij het speelveld",
    whatHappened: "Bewoners vroegen om het bankje weg te halen.",
    practices: ["mapping"],
    domain: "physical",
    audience: "participants",
    ...change,
  });

export const aCase = (author: Actor, change: Record<string, unknown> = {}) => writeCase(author, caseInput(change));

export const commentInput = (caseNumber: number, change: Record<string, unknown> = {}) =>
  parse(PostComment, { caseNumber, kind: "question", body: "Wat zei je toen?", ...change });

/** @returns the id of the comment */
export const aComment = (author: Actor, caseNumber: number, change: Record<string, unknown> = {}) =>
  postComment(author, commentInput(caseNumber, change));

/** @returns the id of the follow-up */
export const aFollowUp = (author: Actor, caseNumber: number, change: Record<string, unknown> = {}) =>
  tellFollowUp(
    author,
    parse(TellFollowUp, { caseNumber, tried: "Een avond soep.", happened: "Er kwamen er dertig.", ...change }),
  );

/** @returns the id of the transfer */
export const aTransfer = (participant: Actor, caseNumber: number, change: Record<string, unknown> = {}) =>
  tellTransfer(
    participant,
    parse(TellTransfer, { caseNumber, context: "Een dorp.", result: "Het bankje bleef.", ...change }),
  );

/** @returns the id of the tip */
export const aTip = (author: Actor, caseNumber: number, change: Record<string, unknown> = {}) =>
  harvestTip(author, parse(HarvestTip, { caseNumber, body: "Ga er zelf staan.", practices: ["mapping"], ...change }));

const sha256Of = (bytes: Uint8Array, as: "hex" | "base64") => createHash("sha256").update(bytes).digest(as);

/** What an upload through the API says of a file, in headers. */
export const uploadHeaders = (name: string, bytes: Uint8Array) => ({
  "content-type": "application/octet-stream",
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "content-digest": `sha-256=:${sha256Of(bytes, "base64")}:`,
});

/** @returns the id of a file with this case */
export function anAttachment(
  author: Actor,
  caseNumber: number,
  name = "verslag.txt",
  content: Buffer | string = "Dag.",
) {
  const bytes = Buffer.from(content);
  const input = parse(Upload, { caseNumber, name, sha256: sha256Of(bytes, "hex") });
  return attach(author, input, Readable.from([bytes]));
}

/** The e-mail address of somebody, which an Actor does not carry. */
export async function addressOf(actor: Actor): Promise<string> {
  const [row] = await db.select({ email: participants.email }).from(participants).where(eq(participants.id, actor.id));
  return row!.email;
}

/** Shuts somebody out until tomorrow. */
export async function shutOut({ id }: Actor): Promise<void> {
  const until = new Date(Date.now() + 86_400_000);
  await takeMeasure(await aPerson({ role: "moderator" }), {
    participantId: id,
    kind: "suspension",
    until,
    reason: "Even rust.",
    personalDataSeen: undefined,
  });
}
