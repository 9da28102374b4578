import { ask as query } from "../support/databases.ts";
import { signIn } from "../support/server.ts";
import type { Server } from "../support/server.ts";

/** Who looks. The author and the one who writes along are colleagues; the member is in the author's circle. */
const emails = {
  visitor: undefined,
  outsider: "deelnemer.tilburg@example.nl",
  member: "deelnemer.apeldoorn@example.nl",
  coAuthor: "collega.breda@example.nl",
  author: "deelnemer.breda@example.nl",
  /** Of another organisation than the moderator who decided, so called for another look. */
  moderator: "moderator.tilburg@example.nl",
  administrator: "beheerder@example.nl",
  /** Administrator of one organisation, of which nothing here is. */
  arranger: "deelnemer.harderwijk@example.nl",
} as const;

export type Viewer = keyof typeof emails;
export const viewers = Object.keys(emails) as Viewer[];

export const nobody: Viewer[] = [];
export const everybody = viewers;
export const participants = viewers.filter((viewer) => viewer !== "visitor");
export const moderators: Viewer[] = ["moderator"];
export const inCharge: Viewer[] = ["moderator", "administrator"];
export const administrators: Viewer[] = ["administrator"];
/** Who comes into the rooms for what is of one organisation. */
export const arrangers: Viewer[] = ["administrator", "arranger"];
export const allBut = (...left: Viewer[]): Viewer[] => participants.filter((viewer) => !left.includes(viewer));

export interface Person {
  /** Empty for a visitor. */
  cookie: string;
  id: string;
  handle: string;
}
export type People = Record<Viewer, Person>;

export async function personOf(server: Server, databaseUrl: string, email: string): Promise<Person> {
  const [known] = await query<{ id: string; handle: string }>(
    databaseUrl,
    "select id, handle from participant where email = $1",
    [email],
  );
  return { ...known!, cookie: await signIn(server, email) };
}

export async function signEverybodyIn(server: Server, databaseUrl: string): Promise<People> {
  await query(
    databaseUrl,
    `insert into organisation_administrator (participant_id, organisation_id, reason)
       select id, organisation_id, 'Regelt de deelname' from participant where email = $1`,
    [emails.arranger],
  );
  const people = await Promise.all(
    viewers.map(async (viewer) => {
      const email = emails[viewer];
      return [viewer, email ? await personOf(server, databaseUrl, email) : { cookie: "", id: "", handle: "" }] as const;
    }),
  );
  return Object.fromEntries(people) as People;
}
