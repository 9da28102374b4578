import type { Cases } from "./cases.ts";
import type { Canaries } from "./canaries.ts";
import type { Hands } from "./hands.ts";
import type { Thing } from "./things.ts";
import { inCharge, moderators, nobody } from "./viewers.ts";
import type { People, Person, Viewer } from "./viewers.ts";

/** What is said at the desk of the moderators and of the administrator, once the talk stands. */
export async function makeDesk(
  hands: Hands,
  canaries: Canaries,
  { visitor, author, moderator, administrator }: People,
  decider: Person,
  measured: Person,
  cases: Cases,
) {
  await hands.form(decider, "/moderatie/besluit", {
    caseNumber: cases.hidden.key,
    verdict: "hide",
    reason: canaries.word("reason to hide the case", ["author", "moderator", "administrator"]),
    personalDataSeen: "true",
  });
  await hands.api(author, "DELETE", `/casussen/${cases.withdrawn.key}`);
  const decision = await hands.one<{ id: string }>(
    "select id from decision where case_number = $1 and verdict = 'hide'",
    [cases.hidden.number],
  );
  await hands.action(author, "askAnotherLookAction", `/nieuwe-blik/${decision.id}`, {
    decisionId: decision.id,
    words: canaries.word("words of an appeal", ["author", "moderator"]),
    personalDataSeen: true,
  });
  const appeal = await hands.one<{ id: string }>("select id from appeal where decision_id = $1", [decision.id]);
  const matter = await hands.one<{ id: string }>("select id from matter where case_number = $1", [cases.open.number]);
  await hands.form(moderator, "/moderatie/notitie", {
    matterId: matter.id,
    text: canaries.word("note on an item", moderators),
    personalDataSeen: "true",
  });
  await hands.action(moderator, "noteOnParticipantAction", `/moderatie/deelnemers/${author.handle}`, {
    handle: author.handle,
    text: canaries.word("note on a person", moderators),
    personalDataSeen: true,
  });
  await hands.action(decider, "takeMeasureAction", `/moderatie/deelnemers/${measured.handle}`, {
    participantId: measured.id,
    kind: "warning",
    until: new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString().slice(0, 10),
    reason: canaries.word("reason of a measure", inCharge),
    personalDataSeen: true,
  });
  const measure = await hands.one<{ id: string }>("select id from measure where participant_id = $1", [measured.id]);
  await hands.action(moderator, "addTemplateAction", "/moderatie/sjablonen", {
    verdict: "hide",
    language: "nl",
    title: canaries.word("title of a template", inCharge),
    text: canaries.word("text of a template", inCharge),
    personalDataSeen: true,
  });
  const template = await hands.one<{ id: string }>("select id from reason_template order by changed_at desc limit 1");
  await hands.action(administrator, "changeSettingsAction", "/beheer/instellingen", {
    holdFirstPosts: false,
    askedWords: canaries.word("word that makes writers think twice", ["administrator"]),
  });
  await hands.action(visitor, "askAboutCaseAction", "/gaat-een-casus-over-jou", {
    subject: "recognisable",
    place: cases.published.key,
    explanation: canaries.word("words of a resident", moderators),
    contactWay: "post",
    contact: canaries.word("address of a resident", moderators),
  });
  const request = await hands.one<{ id: string; code: string }>("select id, code from resident_request order by received_at desc limit 1"); // prettier-ignore
  const atDesk = (name: string, key: string, readers: readonly Viewer[]): Thing => ({ name, key, readers, writers: nobody }); // prettier-ignore
  return {
    decision: atDesk("decision on the hidden case", decision.id, ["author"]),
    appeal: atDesk("appeal about the hidden case", appeal.id, ["moderator", "administrator"]),
    matter: atDesk("matter of the open case", matter.id, moderators),
    measure: atDesk("measure", measure.id, inCharge),
    template: atDesk("template", template.id, inCharge),
    request: { ...atDesk("request of a resident", request.code, moderators), id: request.id },
  };
}
