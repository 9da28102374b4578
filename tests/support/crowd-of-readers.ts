import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { joinCircle, removeFromCircle } from "#lib/circles/commands";
import { withdrawCase } from "#lib/cases/commands";
import { addCoAuthor } from "#lib/co-authors/commands";
import { decide } from "#lib/moderation/commands";
import { aCase, aCircle, aPerson, anOrganisation, asKnownNow } from "./people.ts";

export const readerNames = ["visitor", "outsider", "member", "coAuthor", "author", "moderator"] as const;

/**
 * Every kind of reader, and cases from three places in every state: for everybody, public, in a circle, in a circle that
 * the author left, a draft, hidden, withdrawn.
 */
export async function readersAndCases() {
  const towns = [await anOrganisation(), await anOrganisation(), await anOrganisation()] as const;
  const [first, second, third] = towns;
  const moderator = await aPerson({ role: "moderator", organisation: first });
  const { id: circleId, facilitator } = await aCircle(await aPerson({ organisation: first }), true);
  let author = await aPerson({ organisation: second });
  await joinCircle(author, { circleId });
  author = await asKnownNow(author);
  const coAuthor = await aPerson({ organisation: third });
  const outsider = await aPerson({ organisation: third });

  const publish = (number: number) =>
    decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
  const made: number[] = [];
  for (const [place, writer] of [facilitator, author, outsider].entries()) {
    for (let at = 0; at < 4 + 3 * place; at += 1) {
      const audience = at % 3 === 0 ? "public" : "participants";
      const practices = at % 2 ? ["mapping"] : ["relations", "support"];
      const title = at % 4 === 0 ? "De moestuin" : "Een drempel";
      const { number } = await aCase(writer, { audience, practices, title, domain: at % 2 ? "desk" : "social" });
      if (audience === "public" && at > 0) await publish(number);
      made.push(number);
    }
  }
  const inCircle = async (writer: Actor, title: string) => {
    const { number } = await aCase(writer, { audience: "circle", circleId, title, practices: ["mapping"] });
    made.push(number);
    return number;
  };
  await inCircle(facilitator, "De moestuin in de kring");
  await addCoAuthor(author, { number: await inCircle(author, "De moestuin samen"), handle: coAuthor.handle });
  await aCase(author, { intent: "draft", title: "De moestuin in concept" });
  await withdrawCase(author, await aCase(author, { title: "De moestuin terug" }));
  const hidden = await aCase(author, { title: "De moestuin verborgen" });
  made.push(hidden.number);
  await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
  await removeFromCircle(author, { circleId, participantId: author.id });

  const people = { outsider, member: facilitator, coAuthor, author, moderator };
  const readers = { visitor } as Record<(typeof readerNames)[number], Viewer>;
  for (const [name, person] of Object.entries(people)) readers[name as keyof typeof people] = await asKnownNow(person);
  return { readers, towns, made };
}
