import { act } from "../server/support/actions.ts";
import { corpus } from "./hostile.ts";
import type { Cases } from "./hostile-cases.ts";
import type { People, Place } from "./hostile-people.ts";

const seen = { personalDataSeen: true };
const later = () => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

/** The whole corpus as comments, one of them rewritten, quoted, answered and naming people. @returns their ids */
async function comments({ deal, rows }: Place, { author, reader, moderator }: People, { whole, circle }: Cases) {
  const posted = { caseNumber: whole, ...seen, sure: true };
  for (let left = corpus.join("\n\n").length; left > 0; left -= 4_000)
    await reader.does("postCommentAction", { ...posted, kind: "experience", body: deal("reactie", 5_000) });
  const ids = await rows<{ id: string; body: string }>(
    "select id, body from comment where case_number = $1 order by posted_at, id",
    [whole],
  );
  const [{ id: first, body }, { id: second }] = ids as [{ id: string; body: string }, { id: string; body: string }];
  await author.does("postCommentAction", {
    ...posted,
    kind: "question",
    parentId: first,
    body: deal("antwoord", 5_000),
    quote: { text: body.slice(0, 290).trim(), commentId: first },
  });
  const names = [reader, moderator].map(({ id }) => `@deelnemer:${id}`).join(" ");
  const named = `${names} @kring:${circle.id} #${whole}\n\n${deal("genoemd", 4_000)}`;
  await author.does("postCommentAction", { ...posted, kind: "reflection", body: named });
  const reason = deal("reactiereden", 300);
  await reader.does("editCommentAction", { commentId: second, kind: "tip", body: deal("herschreven", 5_000), reason, ...seen, sure: true }); // prettier-ignore
  await author.asks("PUT", `/reacties/${first}/stem`);
  return { first, second };
}

export type Talk = Awaited<ReturnType<typeof talk>>;

/** All that is said about a case and kept of it. */
export async function talk(place: Place, people: People, cases: Cases) {
  const { author, reader, moderator } = people;
  const { deal, rows } = place;
  const caseNumber = cases.whole;
  const { first, second } = await comments(place, people, cases);
  await reader.does("harvestTipAction", { caseNumber, commentId: first, body: deal("tip", 1_000), practices: ["support"], ...seen }); // prettier-ignore
  await reader.does("keepBookmarkAction", { caseNumber, note: deal("bladwijzer", 1_000), remindOn: "", ...seen });
  await reader.does("tellTransferAction", { caseNumber, context: deal("elders", 2_000), result: deal("eldersuitkomst", 5_000), ...seen }); // prettier-ignore
  await author.does("tellFollowUpAction", { caseNumber, tried: deal("geprobeerd", 5_000), happened: deal("gevolg", 5_000), ...seen }); // prettier-ignore
  const search = { name: deal("zoekopdracht", 100), query: new URLSearchParams({ zoek: "alert" }).toString() };
  await reader.does("saveSearchAction", search);
  const told = { title: deal("bundeltitel", 120), introduction: deal("bundelinleiding", 5_000), audience: "public" };
  const address = await moderator.does("startCollectionAction", { ...told, caseNumber, ...seen });
  const collection = /verzamelingen\/([^/]+)/.exec(address)![1]!;
  const [{ id: collectionId }] = (await rows("select id from collection where slug = $1", [collection])) as [
    { id: string },
  ];
  const why = { collectionId, caseNumber, reason: deal("bundelreden", 500), version: 1 };
  await moderator.does("explainChoiceAction", { ...why, ...seen });
  return { first, second, collection, collectionId };
}

/** All that is said to and by who keeps order. @returns what to look at, and what to finish */
export async function moderate({ deal, rows, server }: Place, people: People, cases: Cases, talked: Talk) {
  const { author, reader, moderator, colleague } = people;
  const idOf = async (query: string, parameter: string | number) =>
    (await rows<{ id: string }>(query, [parameter]))[0]!.id;
  const report = (field: string) => ({ reason: "other", explanation: deal(field, 1_000), ...seen });
  await reader.does("reportCaseAction", { caseNumber: cases.whole, ...report("meldingcasus") });
  await author.does("reportCommentAction", { commentId: talked.second, ...report("meldingreactie") });
  await reader.does("reportCollectionAction", { collectionId: talked.collectionId, ...report("meldingbundel") });
  const matterId = await idOf("select id from matter where case_number = $1", cases.whole);
  await moderator.does("noteOnMatterAction", { matterId, text: deal("notitie", 2_000), ...seen });
  await moderator.does("noteOnParticipantAction", { handle: reader.handle, text: deal("notitieover", 2_000), ...seen });
  const template = {
    verdict: "leave",
    language: "nl",
    title: deal("sjabloon", 80),
    text: deal("sjabloontekst", 2_000),
  };
  await moderator.does("addTemplateAction", { ...template, ...seen });
  const until = later();
  const measure = { participantId: reader.id, kind: "warning", until, reason: deal("maatregel", 2_000) };
  await moderator.does("takeMeasureAction", { ...measure, ...seen });
  await moderator.does("pinCommentAction", { commentId: talked.first, pinned: "yes", reason: deal("vastgezet", 2_000), ...seen }); // prettier-ignore
  await moderator.does("lockThreadAction", { caseNumber: cases.whole, locked: "yes", reason: deal("gesloten", 2_000), ...seen }); // prettier-ignore
  const appeals: Record<string, { decision: string; appeal: string }> = {};
  for (const [field, caseNumber, verdict] of [
    ["hidden", cases.hidden, "hide"],
    ["asked", cases.asked, "ask"],
  ] as const) {
    // prettier-ignore
    await moderator.does("decideOnCaseAction", { caseNumber, verdict, reason: deal(`besluit${field}`, 2_000), ...seen });
    const decision = await idOf("select id from decision where case_number = $1", caseNumber);
    await author.does("askAnotherLookAction", { decisionId: decision, words: deal(`blik${field}`, 2_000), ...seen });
    appeals[field] = { decision, appeal: await idOf("select id from appeal where decision_id = $1", decision) };
  }
  const answer = { appealId: appeals.asked!.appeal, outcome: "upheld", reason: deal("blikantwoord", 2_000), ...seen };
  await colleague.does("answerAppealAction", answer);
  const asked = {
    subject: "other",
    place: deal("verzoekplek", 300),
    explanation: deal("verzoek", 4_000),
    contactWay: "post",
    contact: deal("verzoekadres", 300),
    contactNote: deal("verzoekbereik", 300),
  };
  const code = /([2-9A-Z]{4}-){2}[2-9A-Z]{4}/.exec(JSON.stringify(await ask(server, asked)))![0];
  const requestId = await idOf("select id from resident_request where code = $1", code);
  await moderator.does("noteOnRequestAction", { requestId, text: deal("verzoeknotitie", 4_000) });
  return { appeals, code, requestId, template: template.title, until };
}

/** A resident has no account. */
async function ask(server: Place["server"], input: object) {
  const { result, body } = await act(server, "askAboutCaseAction", "/gaat-een-casus-over-jou", input);
  if (result?.status !== "done") throw new Error(`the request: ${body.slice(0, 500)}`);
  return result.value;
}

/** What they leave behind is answered, so that nothing of it waits for anybody. */
export async function tidyUp(
  { rows }: Place,
  { author, moderator, colleague, reader }: People,
  cases: Cases,
  talked: Talk,
  { appeals, requestId }: Awaited<ReturnType<typeof moderate>>,
) {
  const left = { verdict: "leave", reason: "Klaar.", ...seen };
  await colleague.does("answerAppealAction", { appealId: appeals.hidden!.appeal, outcome: "upheld", reason: "Klaar." });
  await moderator.does("decideOnCommentAction", { commentId: talked.second, ...left });
  await colleague.does("decideOnCollectionAction", { collectionId: talked.collectionId, ...left });
  await moderator.does("removeCollectionAction", { collectionId: talked.collectionId });
  const steps = await rows<{ id: string }>(
    "select id from resident_request_step where request_id = $1 order by at desc, id desc limit 1",
    [requestId],
  );
  await moderator.does("closeRequestAction", { requestId, lastStepId: steps[0]?.id ?? "", outcome: "nothing-found", text: "Klaar." }); // prettier-ignore
  const templates = await rows<{ id: string }>("select id from reason_template where changed_by = $1", [moderator.id]);
  for (const { id } of templates) await moderator.does("removeTemplateAction", { templateId: id });
  for (const { id } of await rows<{ id: string }>("select id from measure where participant_id = $1", [reader.id]))
    await moderator.does("liftMeasureAction", { measureId: id, reason: "Klaar." });
  for (const number of [cases.whole, cases.hidden, cases.asked]) await author.does("withdrawCaseAction", { number });
}
