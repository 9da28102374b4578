import { participantsOf } from "./cases.ts";
import type { Case, Cases } from "./cases.ts";
import type { Canaries } from "./canaries.ts";
import type { Hands } from "./hands.ts";
import type { Thing } from "./things.ts";
import { nobody, participants } from "./viewers.ts";
import type { People, Person, Viewer } from "./viewers.ts";

/** What others say under the cases: comments, tips made of them, what came of it, and where else it was used. */
export async function makeTalk(hands: Hands, canaries: Canaries, people: People, decider: Person, cases: Cases) {
  const { author, coAuthor, member, outsider } = people;
  const seen = { persoonsgegevensGezien: true };

  const comment = async (by: Viewer, of: Case, name: string, readers: readonly Viewer[]): Promise<Thing> => {
    const { id } = await hands.api<{ id: string }>(people[by], "POST", `/casussen/${of.key}/reacties`, {
      soort: "ervaring",
      tekst: canaries.word(name, readers),
      ...seen,
    });
    return { name, key: id, readers, writers: readers.includes(by) ? [by] : nobody };
  };
  const comments = {
    circle: await comment("member", cases.circle, "comment in the circle", cases.circle.readers),
    // Nobody reads along with a case that is hidden but its author and the moderators.
    onHidden: await comment("member", cases.hidden, "comment on the hidden case", cases.hidden.readers),
    onWithdrawn: await comment("member", cases.withdrawn, "comment on the withdrawn case", nobody),
    open: await comment("coAuthor", cases.open, "comment on the open case", participants),
    hidden: await comment("member", cases.open, "hidden comment", ["member", "moderator"]),
    deleted: await comment("member", cases.open, "deleted comment", nobody),
    published: await comment("member", cases.published, "comment on the published case", cases.published.readers),
  };
  await hands.api(coAuthor, "PATCH", `/reacties/${comments.open.key}`, {
    tekst: canaries.word("later words of the comment on the open case", participants),
    reden: canaries.word("why the comment changed", participants),
    ...seen,
  });
  await hands.api(member, "DELETE", `/reacties/${comments.deleted.key}`);

  const discussed = [cases.circle, cases.hidden, cases.withdrawn, cases.open, cases.published];
  const followUps: Thing[] = [];
  const transfers: Thing[] = [];
  const tips: Thing[] = [];
  for (const of of discussed) {
    const readers = participantsOf(of);
    const followUp = await hands.api<{ id: string }>(author, "POST", `/casussen/${of.key}/vervolg`, {
      geprobeerd: canaries.word(`what was tried in the ${of.name} case`, readers),
      watGebeurdeEr: canaries.word(`what came of the ${of.name} case`, readers),
      ...seen,
    });
    followUps.push({ name: `follow-up of the ${of.name} case`, key: followUp.id, readers, writers: ["author"] });
    const transfer = await hands.api<{ id: string }>(member, "POST", `/casussen/${of.key}/overdrachten`, {
      omstandigheden: canaries.word(`where the ${of.name} case was used`, readers),
      opbrengst: canaries.word(`what using the ${of.name} case gave`, readers),
      ...seen,
    });
    transfers.push({ name: `transfer of the ${of.name} case`, key: transfer.id, readers, writers: ["member"] });
    const body = canaries.word(`tip made of the ${of.name} case`, readers);
    await hands.action(member, "harvestTipAction", `/tips/nieuw?casus=${of.key}`, {
      caseNumber: of.number,
      body,
      practices: ["relations"],
      personalDataSeen: true,
    });
    const { id } = await hands.one<{ id: string }>("select id from tip where body = $1", [body]);
    tips.push({ name: `tip of the ${of.name} case`, key: id, readers, writers: ["member"] });
  }
  await hands.api(outsider, "POST", `/casussen/${cases.open.key}/signaleringen`, {
    reden: "anders",
    toelichting: canaries.word("explanation of a report", ["moderator"]),
    ...seen,
  });
  await hands.form(decider, "/moderatie/besluit", {
    commentId: comments.hidden.key,
    verdict: "hide",
    reason: canaries.word("reason to hide the comment", ["member", "moderator", "administrator"]),
    personalDataSeen: "true",
  });
  return { comments, followUps, transfers, tips };
}
