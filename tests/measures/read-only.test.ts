import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { sql } from "drizzle-orm";
import { makeKey, revokeKey } from "#lib/api-keys/commands";
import { listKeys } from "#lib/api-keys/queries";
import type { Actor } from "#lib/auth/actor";
import { endAllSessions } from "#lib/auth/sessions";
import { reviseCase, withdrawCase } from "#lib/cases/commands";
import { ReviseCase, WithdrawCase } from "#lib/cases/validation";
import { startCircle } from "#lib/circles/commands";
import { deleteComment, editComment } from "#lib/comments/change";
import { listComments } from "#lib/comments/queries";
import { EditComment } from "#lib/comments/validation";
import { ReadOnly, SignInNeeded, Unavailable } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { liftMeasure, takeMeasure } from "#lib/measures/commands";
import { report } from "#lib/moderation/commands";
import { ReportCase } from "#lib/moderation/validation";
import { askForOwnData } from "#lib/own-data/commands";
import { gatherOwnData } from "#lib/own-data/gather";
import { updateProfile } from "#lib/participants/commands";
import { UpdateProfile } from "#lib/participants/validation";
import { harvestTip, removeTip } from "#lib/tips/commands";
import { HarvestTip } from "#lib/tips/validation";
import { voteOnCase, voteOnComment } from "#lib/votes/commands";
import { signedIn } from "../support/api.ts";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, aTransfer, anAttachment, caseInput, shutOut } from "../support/people.ts";

useDatabase();

let moderator: Actor;
let person: Actor;
let theirs: number;
let own: number;
let said: string;
let told: string;
let tipId: string;
let measureId: string;

const readOnly = (whom: Actor) =>
  takeMeasure(moderator, {
    participantId: whom.id,
    kind: "read-only",
    until: new Date("2030-06-30T21:59:59Z"),
    reason: "Een maand meelezen.",
    personalDataSeen: undefined,
  });

beforeAll(async () => {
  moderator = await aPerson({ role: "moderator" });
  person = await aPerson();
  const other = await aPerson();
  theirs = (await aCase(other)).number;
  own = (await aCase(person)).number;
  told = await aComment(other, theirs);
  said = await aComment(person, theirs, { body: "Dat deden wij ook." });
  tipId = await harvestTip(
    person,
    parse(HarvestTip, { caseNumber: theirs, body: "Ga erheen.", practices: ["mapping"] }),
  );
  await makeKey(person, { name: "Ons intranet", scope: "read", days: 30, personalDataSeen: undefined });
  measureId = await readOnly(person);
});

const changed = () => {
  const { submissionKey: _key, ...texts } = caseInput({ title: "Anders" });
  return parse(ReviseCase, { ...texts, number: own, version: 1 });
};
const writes: [string, () => Promise<unknown>][] = [
  ["posting a case", () => aCase(person)],
  ["keeping a draft", () => aCase(person, { intent: "draft" })],
  ["changing a case", () => reviseCase(person, changed())],
  ["commenting", () => aComment(person, theirs)],
  ["answering", () => aComment(person, theirs, { parentId: told })],
  ["changing a comment", () => editComment(person, parse(EditComment, { commentId: said, kind: "tip", body: "Anders." }))], // prettier-ignore
  ["voting for a case", () => voteOnCase(person, { caseNumber: theirs, support: true })],
  ["voting for a comment", () => voteOnComment(person, { commentId: told, support: true })],
  ["reporting", () => report(person, parse(ReportCase, { caseNumber: theirs, reason: "other" }))],
  ["telling of a transfer", () => aTransfer(person, theirs)],
  ["adding a file", () => anAttachment(person, own)],
  ["making a key", () => makeKey(person, { name: "Nog een", scope: "write", days: 30, personalDataSeen: undefined })],
  ["starting a circle", () => startCircle(person, { name: "Kring", purpose: "Leren.", open: true })],
];

describe("somebody who may only read", () => {
  it.each(writes)("is refused: %s", async (_what, write) => {
    const tables = sql`select (select count(*) from practice_case) as cases, (select count(*) from comment) as comments,
      (select count(*) from vote) as votes, (select count(*) from report) as reports, (select count(*) from circle) as circles,
      (select count(*) from attachment) as files, (select md5(string_agg(body, '' order by id)) from comment) as said`;
    const before = await db.execute(tables);
    await expect(write()).rejects.toThrow(ReadOnly);
    expect([...(await db.execute(tables))]).toEqual([...before]);
  });

  it("hears until when from the API: 403 with a sentence", async () => {
    const caller = await signedIn(person);
    const answer = await caller.post(`/casussen/${theirs}/reacties`, { soort: "vraag", tekst: "Hoe dan?" });
    expect(answer.status).toBe(403);
    expect(answer.body.detail).toContain("tot en met 30 juni 2030");
    expect((await caller.get(`/casussen/${theirs}`)).status).toBe(200);
  });

  it("still changes the own profile, signs out everywhere, and takes own words away", async () => {
    await updateProfile(person, parse(UpdateProfile, { name: person.name, language: "nl", about: "Wijk Noord." }));
    await endAllSessions(person);
    await deleteComment(person, { commentId: said });
    await withdrawCase(person, parse(WithdrawCase, { number: own }));
  });

  it("still takes the own data along, revokes a key and removes a tip", async () => {
    const [key] = await listKeys(person);
    await revokeKey(person, { keyId: key!.id });
    await removeTip(person, { tipId });
    await askForOwnData(person);
    expect((await gatherOwnData(person.id)).sections.maatregelen).toMatchObject([{ reden: "Een maand meelezen." }]);
  });

  it("writes again when it is lifted", async () => {
    await liftMeasure(moderator, { measureId, reason: "Gesproken.", personalDataSeen: undefined });
    await aComment(person, theirs, { body: "Ik doe weer mee." });
  });
});

it("twenty comments that are on their way when a measure is taken come before it or not at all", async () => {
  for (const measure of [readOnly, shutOut]) {
    const writer = await aPerson();
    let measured = false;
    const { refusals } = await triedAtOnce(21, async (at) => {
      if (at !== 10) return aComment(writer, theirs, { body: `Nummer ${at}` });
      await measure(writer);
      measured = true;
    });
    expect(measured).toBe(true);
    // On a busy machine one may wait too long for its turn: that one is not there either.
    for (const refusal of refusals)
      expect([ReadOnly, SignInNeeded, Unavailable]).toContain((refusal as Error).constructor);
    await expect(aComment(writer, theirs)).rejects.toThrow(measure === readOnly ? ReadOnly : SignInNeeded);
  }
  expect((await listComments(moderator, theirs)).items.length).toBeGreaterThan(0);
});
