import { and, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { circles, invitations, organisations, participants } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { visibleTo } from "#lib/circles/queries";
import { emailAddress } from "#lib/core/email-address";
import { messagesOf } from "#lib/core/messages";
import { readList } from "#lib/invitations/list";
import type { ListLine } from "#lib/invitations/list";
import { canInviteInto } from "#lib/invitations/policy";
import { stillOpen } from "#lib/invitations/standing";
import type { InviteList } from "#lib/invitations/validation";
import { roles } from "#lib/participants/choices";
import { canInvite } from "#lib/participants/policy";
import { NAME_LENGTH } from "#lib/participants/validation";

/** Keys under `mistakes` in the messages. */
export type LineMistake =
  | "emailWrong"
  | "emailTwice"
  | "emailTaken"
  | "emailInvited"
  | "nameMissing"
  | "nameTooLong"
  | "organisationMissing"
  | "organisationUnknown"
  | "organisationOfOthers"
  | "roleUnknown"
  | "roleNotYours"
  | "inviteCircleUnknown";

interface Invitee {
  email: string;
  name: string;
  organisationId: string;
  role: Role;
  circleId: string | undefined;
}

export interface CheckedLine {
  line: ListLine;
  mistakes: LineMistake[];
  /** Null with a mistake. */
  invitee: Invitee | null;
}

type Database = Pick<Transaction, "select">;

const plain = (text: string) => text.toLowerCase().replace(/^gemeente\s+/, "").trim(); // prettier-ignore

/** By each word that a list may use for it; the first of two with one name wins, as it does in a list to choose from. */
const byWords = <Item>(items: readonly Item[], wordsOf: (item: Item) => (string | null)[]) => {
  const found = new Map<string, Item>();
  for (const item of items)
    for (const word of wordsOf(item)) if (word && !found.has(plain(word))) found.set(plain(word), item);
  return (text: string) => found.get(plain(text));
};

const roleWords = new Map<string, Role>(
  roles.flatMap((role) => [
    [role, role] as const,
    [messagesOf("nl").signIn.roles[role].toLowerCase(), role] as const,
    [messagesOf("en").signIn.roles[role].toLowerCase(), role] as const,
  ]),
);

async function namedPlaces(tx: Database, actor: Actor) {
  const places = await tx
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      code: organisations.code,
    })
    .from(organisations)
    .orderBy(organisations.name, organisations.id);
  const groups = await tx
    .select({
      id: circles.id,
      slug: circles.slug,
      name: circles.name,
      open: circles.open,
      facilitatorId: circles.facilitatorId,
    })
    .from(circles)
    .where(visibleTo(actor))
    .orderBy(circles.name, circles.id);
  return {
    organisationNamed: byWords(places, ({ name, slug, code }) => [name, slug, code]),
    circleNamed: byWords(
      groups.filter((circle) => canInviteInto(actor, circle)),
      ({ name, slug }) => [name, slug],
    ),
  };
}

/** Which of these addresses belong to a participant, and which have an invitation that still works. */
async function knownAmong(tx: Database, emails: string[]) {
  if (emails.length === 0) return { taken: new Set<string>(), invited: new Set<string>() };
  const taken = await tx
    .select({ email: sql<string>`lower(${participants.email})` })
    .from(participants)
    .where(inArray(sql`lower(${participants.email})`, emails));
  const invited = await tx
    .select({ email: invitations.email })
    .from(invitations)
    .where(and(inArray(invitations.email, emails), stillOpen()));
  const setOf = (rows: { email: string }[]) => new Set(rows.map(({ email }) => email));
  return { taken: setOf(taken), invited: setOf(invited) };
}

/**
 * Each line of a pasted list with everything that is wrong with it. Nothing is kept or sent.
 * @throws Invalid when it cannot be read as a list
 */
export async function checkList(tx: Database, actor: Actor, input: InviteList): Promise<CheckedLine[]> {
  const lines = readList(input.list);
  const { organisationNamed, circleNamed } = await namedPlaces(tx, actor);
  const addresses = lines.map(({ email }) => emailAddress.safeParse(email).data);
  const known = await knownAmong(tx, [...new Set(addresses.filter((email) => email !== undefined))]);
  const before = new Set<string>();

  return lines.map((line, index) => {
    const mistakes: LineMistake[] = [];
    const email = addresses[index];
    if (email === undefined) mistakes.push("emailWrong");
    else if (before.has(email)) mistakes.push("emailTwice");
    else if (known.taken.has(email)) mistakes.push("emailTaken");
    else if (known.invited.has(email)) mistakes.push("emailInvited");
    if (email !== undefined) before.add(email);

    if (line.name === "") mistakes.push("nameMissing");
    if (line.name.length > NAME_LENGTH) mistakes.push("nameTooLong");

    const organisationId = line.organisation ? organisationNamed(line.organisation)?.id : input.organisationId;
    if (!organisationId) mistakes.push(line.organisation ? "organisationUnknown" : "organisationMissing");

    const role = line.role ? roleWords.get(line.role.toLowerCase()) : "participant";
    if (!role) mistakes.push("roleUnknown");
    else if (organisationId && !canInvite(actor, { organisationId, role: "participant" }))
      mistakes.push("organisationOfOthers");
    else if (organisationId && !canInvite(actor, { organisationId, role })) mistakes.push("roleNotYours");

    const circle = line.circle ? circleNamed(line.circle) : undefined;
    if (line.circle && !circle) mistakes.push("inviteCircleUnknown");

    const whole = email && organisationId && role && mistakes.length === 0;
    return {
      line,
      mistakes,
      invitee: whole ? { email, name: line.name, organisationId, role, circleId: circle?.id } : null,
    };
  });
}
