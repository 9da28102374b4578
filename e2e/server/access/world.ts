import { randomUUID } from "node:crypto";
import type { Server } from "../support/server.ts";
import { Canaries } from "./canaries.ts";
import { attachPictures, makeCases } from "./cases.ts";
import { makeDesk } from "./desk.ts";
import { handsOn } from "./hands.ts";
import type { Hands } from "./hands.ts";
import { makeTalk } from "./talk.ts";
import type { Thing } from "./things.ts";
import { everybody, inCharge, nobody, participants, personOf, signEverybodyIn } from "./viewers.ts";
import type { People, Viewer } from "./viewers.ts";

/** A closed circle of the author, who facilitates it, and the member. */
async function makeCircle(hands: Hands, canaries: Canaries, { author, member }: People) {
  // Who reads a case of a circle reads the name of that circle; its log is for those in charge.
  const name = canaries.word("name of the circle", ["author", "member", ...inCharge]);
  const purpose = canaries.word("purpose of the circle", ["author", "member"]);
  await hands.action(author, "startCircleAction", "/leerkringen/nieuw", { name, purpose, open: "closed", personalDataSeen: true }); // prettier-ignore
  const { id, slug } = await hands.one<{ id: string; slug: string }>("select id, slug from circle where name = $1", [name]); // prettier-ignore
  await hands.action(author, "addToCircleAction", `/leerkringen/${slug}`, { circleId: id, handle: member.handle });
  return { name: "circle", id, key: slug, readers: ["author", "member"], writers: ["author"] } as Thing & {
    id: string;
  };
}

/** Somebody who was invited, somebody who asks to come in, and a domain: for administrators alone. */
async function makeNewcomers(hands: Hands, canaries: Canaries, { administrator }: People, organisationId: string) {
  const forThem = (name: string, key: string): Thing => ({ name, key, readers: ["administrator"], writers: ["administrator"] }); // prettier-ignore
  const named = canaries.word("name of who was invited", ["administrator"]);
  await hands.action(administrator, "inviteByMailAction", "/beheer/uitnodigingen", { email: "kanarie.genodigd@example.nl", name: named, organisationId }); // prettier-ignore
  const invitation = await hands.one<{ id: string }>("select id from invitation where name = $1", [named]);
  const reason = canaries.word("why somebody wants to come in", ["administrator"]);
  const visitor = { cookie: "", id: "", handle: "" };
  await hands.action(visitor, "askForAccessAction", "/toegang-vragen", { email: "kanarie.vraagt@example.nl", name: "Kim", organisationId, reason, ...{ personalDataSeen: true } }); // prettier-ignore
  const request = await hands.one<{ id: string }>("update access_request set confirmed_at = now() where reason = $1 returning id", [reason]); // prettier-ignore
  await hands.action(administrator, "setDomainAction", "/beheer/toegang", { domain: "kanarie.nl", organisationId, rule: "ask" }); // prettier-ignore
  return {
    invitation: forThem("invitation", invitation.id),
    accessRequest: forThem("request to come in", request.id),
    domain: forThem("domain", "kanarie.nl"),
  };
}

/** Somebody who wants to go and work elsewhere, and showed their new address: for administrators alone. */
async function makeMove(hands: Hands, { outsider }: People): Promise<Thing> {
  const { id: organisationId } = await hands.one<{ id: string }>("select id from organisation where slug = $1", ["apeldoorn"]); // prettier-ignore
  await hands.action(outsider, "askToMoveAction", "/profiel/werkgever", { organisationId, email: "kanarie.gaat@example.nl" }); // prettier-ignore
  const { id } = await hands.one<{ id: string }>("update move set confirmed_at = now() where participant_id = $1 returning id", [outsider.id]); // prettier-ignore
  return { name: "a move", key: id, readers: ["administrator"], writers: ["administrator"] };
}

async function makeCircleLink(
  hands: Hands,
  { author }: People,
  circle: { id: string; key: string; readers: readonly Viewer[] },
) {
  // prettier-ignore
  await hands.action(author, "makeCircleLinkAction", `/leerkringen/${circle.key}`, { circleId: circle.id, places: "5" });
  const { id } = await hands.one<{ id: string }>("select id from circle_link where circle_id = $1", [circle.id]);
  return { name: "link of the circle", key: id, readers: circle.readers, writers: ["author"] } as Thing;
}

type Cases = Awaited<ReturnType<typeof makeCases>>;

async function makeCollections(hands: Hands, canaries: Canaries, { author, moderator }: People, cases: Cases) {
  const start = async (by: "author" | "moderator", name: string, audience: string, readers: readonly Viewer[]) => {
    const person = by === "author" ? author : moderator;
    const title = canaries.word(`title of the collection ${name}`, readers);
    const introduction = canaries.word(`introduction of the collection ${name}`, readers);
    await hands.action(person, "startCollectionAction", "/verzamelingen/nieuw", { title, introduction, audience, personalDataSeen: true }); // prettier-ignore
    const { id, slug } = await hands.one<{ id: string; slug: string }>(
      "select id, slug from collection where title = $1",
      [title],
    );
    // A moderator edits what others may read, not what somebody keeps for themselves.
    const writers = audience === "maker" ? [by] : [...new Set([by, "moderator" as const])];
    return { name: `collection ${name}`, id, key: slug, readers, writers };
  };
  const put = async (
    by: "author" | "moderator",
    into: { id: string; name: string; key: string },
    one: Cases["open"],
    version: number,
  ) => {
    // prettier-ignore
    const person = by === "author" ? author : moderator;
    await hands.form(person, "/verzamelingen/toevoegen", { collectionId: into.id, caseNumber: one.key });
    await hands.action(person, "explainChoiceAction", `/verzamelingen/${into.key}/bewerken`, {
      collectionId: into.id,
      caseNumber: one.key,
      // Of a hidden case a collection tells nothing, to nobody.
      reason: canaries.word(
        `why the ${one.name} case is in the ${into.name}`,
        one.name === "hidden" ? nobody : one.readers,
      ),
      version,
      personalDataSeen: true,
    });
  };
  const own = await start("author", "that is not shared", "maker", ["author"]);
  const shared = await start("author", "for participants", "participants", participants);
  const published = await start("moderator", "for everybody", "public", everybody);
  const version = async (id: string) => (await hands.one<{ version: number }>("select version from collection where id = $1", [id])).version; // prettier-ignore
  for (const one of [cases.circle, cases.hidden, cases.open, cases.published])
    await put("author", shared, one, await version(shared.id));
  for (const one of [cases.circle, cases.open, cases.published])
    await put("moderator", published, one, await version(published.id));
  return [own, shared, published];
}

/** Somewhere that nobody has; `id` is of a message that was sent there. */
async function makeWebhook(hands: Hands, { administrator }: People): Promise<Thing & { id: string }> {
  const there = { address: "https://haak.invalid/", kinds: ["case.posted"], audience: "public" };
  await hands.action(administrator, "registerWebhookAction", "/beheer/webhooks", there);
  const { id: key } = await hands.one<{ id: string }>("select id from webhook where address = $1", [there.address]);
  await hands.action(administrator, "sendTestAction", `/beheer/webhooks/${key}`, { webhookId: key });
  const { id } = await hands.one<{ id: string }>("select id from webhook_delivery where webhook_id = $1", [key]);
  return { name: "a webhook", key, id, readers: ["administrator"], writers: ["administrator"] };
}

/** Everything that only some may know, made the way people make it, with words in it that must not get about. */
export async function makeWorld(server: Server, databaseUrl: string) {
  const hands = handsOn(server, databaseUrl);
  const canaries = new Canaries();
  const people = await signEverybodyIn(server, databaseUrl);
  const decider = await personOf(server, databaseUrl, "moderator.breda@example.nl");
  const measured = await personOf(server, databaseUrl, "collega.tilburg@example.nl");
  const { author, member } = people;

  const circle = await makeCircle(hands, canaries, people);
  const cases = await makeCases(hands, canaries, people, decider, circle.key);
  const attachments = await attachPictures(hands, canaries, people, cases);
  const talk = await makeTalk(hands, canaries, people, decider, cases);
  const collections = await makeCollections(hands, canaries, people, cases);
  const desk = await makeDesk(hands, canaries, people, decider, measured, cases);

  await hands.action(author, "updateProfileAction", "/profiel", {
    name: "Breda",
    about: canaries.word("words about oneself", participants),
    language: "nl",
    personalDataSeen: true,
  });
  const { id: search, feed } = await hands.api<{ id: string; feed: string }>(member, "POST", "/zoekopdrachten", {
    naam: canaries.word("name of a saved search", ["member"]),
    vraag: `zoek=${canaries.word("words of a saved search", ["member"])}`,
  });
  const keyName = canaries.word("name of a key", ["author"]);
  await hands.action(author, "makeKeyAction", "/profiel/sleutels", { name: keyName, scope: "read", days: "30" });
  const apiKey = await hands.one<{ id: string }>("select id from api_key where name = $1", [keyName]);
  const organisation = await hands.one<{ id: string }>("select id from organisation where slug = $1", ["breda"]);
  const move = await makeMove(hands, people);
  const newcomers = await makeNewcomers(hands, canaries, people, organisation.id);
  const circleLink = await makeCircleLink(hands, people, circle);
  const webhook = await makeWebhook(hands, people);
  const copy = randomUUID();
  await hands.api(author, "PUT", `/werkkopieen/${copy}`, {
    nummer: cases.draft.number,
    versie: 1,
    volgnummer: 0,
    opslag: randomUUID(),
    velden: { title: canaries.word("title that is being typed", ["author"]) },
  });
  const own = (name: string, key: string, owner: Viewer): Thing => ({ name, key, readers: [owner], writers: [owner] });
  return {
    server,
    databaseUrl,
    canaries,
    people,
    decider,
    measured,
    circle,
    circleLink,
    organisation,
    ...newcomers,
    move,
    cases,
    attachments,
    ...talk,
    collections,
    ...desk,
    search: own("saved search", search, "member"),
    feed: { name: "feed of a saved search", key: new URL(feed).pathname.split("/").pop()!, readers: everybody, writers: nobody }, // prettier-ignore
    apiKey: own("key of the API", apiKey.id, "author"),
    copy: own("working copy", copy, "author"),
    webhook,
  };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;
