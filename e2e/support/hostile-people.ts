import { randomUUID } from "node:crypto";
import { hashOf, newToken } from "#lib/auth/tokens";
import { topics } from "#lib/notifications/choices";
import { act } from "../server/support/actions.ts";
import { signIn, writing } from "../server/support/server.ts";
import type { Server } from "../server/support/server.ts";
import type { Mailbox } from "./fixtures.ts";
import type { dealer } from "./hostile.ts";

/** The page on which a form stands; an action answers only there. */
const pages: Record<string, string> = {
  changeSettingsAction: "/beheer/instellingen",
  inviteByMailAction: "/beheer/uitnodigingen",
  removeParticipantAction: "/beheer",
  writeSiteTextAction: "/beheer/teksten",
  restoreSiteTextAction: "/beheer/teksten",
  registerWebhookAction: "/beheer/webhooks",
  updateProfileAction: "/profiel",
  askToMergeAction: "/profiel/samenvoegen",
  writeCaseAction: "/casussen/nieuw",
  reviseCaseAction: "/casussen/1/bewerken",
  withdrawCaseAction: "/casussen/1/bewerken",
  proposePublicVersionAction: "/casussen/1/openbare-versie",
  addCoAuthorAction: "/casussen/1/meeschrijvers",
  keepRolesAction: "/casussen/1/rollen",
  tellTransferAction: "/casussen/1/overdrachten",
  tellFollowUpAction: "/casussen/1/vervolg",
  reportCollectionAction: "/verzamelingen/1",
  startCircleAction: "/leerkringen/nieuw",
  addToCircleAction: "/leerkringen/1",
  harvestTipAction: "/tips/nieuw",
  keepBookmarkAction: "/bladwijzers/nieuw",
  saveSearchAction: "/zoeken",
  startCollectionAction: "/verzamelingen/nieuw",
  removeCollectionAction: "/verzamelingen/1/bewerken",
  explainChoiceAction: "/verzamelingen/1/bewerken",
  decideOnCaseAction: "/moderatie",
  decideOnCommentAction: "/moderatie",
  decideOnCollectionAction: "/moderatie",
  noteOnMatterAction: "/moderatie",
  noteOnParticipantAction: "/moderatie/deelnemers/1",
  addTemplateAction: "/moderatie/sjablonen",
  removeTemplateAction: "/moderatie/sjablonen",
  takeMeasureAction: "/moderatie/deelnemers/1",
  liftMeasureAction: "/moderatie/deelnemers/1",
  pinCommentAction: "/moderatie/reacties/1",
  lockThreadAction: "/moderatie/casussen/1",
  askAnotherLookAction: "/nieuwe-blik/1",
  answerAppealAction: "/moderatie/nieuwe-blik/1",
  askAboutCaseAction: "/gaat-een-casus-over-jou",
  noteOnRequestAction: "/moderatie/verzoeken/1",
  closeRequestAction: "/moderatie/verzoeken/1",
};
const formOn = (action: string) => pages[action] ?? "/casussen/1";

/** Where everything is written: a server, a look in its database, and the texts to write. */
export interface Place extends ReturnType<typeof dealer> {
  server: Pick<Server, "ask" | "origin">;
  rows: <Row extends object>(query: string, parameters?: (string | number)[]) => Promise<Row[]>;
}

export interface Person {
  id: string;
  handle: string;
  name: string;
  email: Mailbox;
  /** Sends what a form of the product sends, and hears that it was done. @returns where it leads, or what it gives */
  does: (action: string, input: object) => Promise<string>;
  /** Asks the API. @returns its answer */
  asks: <Answer>(method: string, path: string, data?: object) => Promise<Answer>;
  cookie: string;
}

const formOf = (server: Place["server"], cookie: string) => ({
  Cookie: cookie,
  Origin: server.origin,
  "Content-Type": "application/x-www-form-urlencoded",
});

/** Somebody who signs in with this address. */
export async function personOf({ server, rows }: Place, email: Mailbox): Promise<Person> {
  const cookie = await signIn(server, email);
  const [known] = await rows<{ id: string; handle: string; name: string }>(
    "select id, handle, name from participant where email = $1",
    [email],
  );
  return {
    ...known!,
    email,
    cookie,
    async does(action, input) {
      const { result, redirect, status, body } = await act(server, action, formOn(action), input, { Cookie: cookie });
      if (redirect === undefined && result?.status !== "done")
        throw new Error(`${action}: ${status} ${JSON.stringify(result ?? body.slice(0, 300))}`);
      return redirect ?? String(result?.status === "done" ? result.value : "");
    },
    async asks(method, path, data) {
      const body = data && JSON.stringify(data);
      const answer = await server.ask(`/api/v1${path}`, {
        method,
        headers: writing(server, cookie),
        ...(body && { body }),
      });
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.slice(0, 500)}`);
      return (answer.body ? JSON.parse(answer.body) : undefined) as never;
    },
  };
}

/** What somebody tells about themselves, and that all mails come at once and with titles in them. */
async function settle({ server, deal }: Place, person: Person, field: string): Promise<void> {
  await person.does("updateProfileAction", {
    name: person.name,
    jobTitle: deal(`functie${field}`, 100),
    about: deal(`over${field}`, 2_000),
    language: "nl",
    personalDataSeen: true,
  });
  const paces = Object.keys(topics).map((topic) => [topic, "at-once"]);
  const form = new URLSearchParams([...paces, ["digestDay", "1"], ["titles", "on"]] as [string, string][]);
  const headers = formOf(server, person.cookie);
  const { status } = await server.ask("/profiel/berichten/opslaan", { method: "POST", headers, body: form.toString() });
  if (status !== 303) throw new Error(`preferences: ${status}`);
}

/** Takes up an invitation. Only the hash of the code in the mail is kept, so here another takes its place. */
async function takeUp({ server, rows }: Place, email: string): Promise<void> {
  const code = newToken();
  await rows("update invitation set token_hash = $1 where email = $2 returning id", [hashOf(code), email]);
  const { status } = await server.ask("/uitnodiging/aannemen", {
    method: "POST",
    headers: formOf(server, ""),
    body: new URLSearchParams({ code }).toString(),
  });
  if (status !== 303) throw new Error(`invitation: ${status}`);
}

const roles = { author: "participant", reader: "participant", moderator: "moderator", colleague: "moderator", administrator: "administrator" } as const; // prettier-ignore
export type People = Record<keyof typeof roles, Person>;

/** A text of the privacy page that nobody needs. */
const extra = { name: "privacyExtra", language: "nl" };
async function knownOf({ rows }: Place): Promise<string> {
  const [kept] = await rows<{ at: Date }>("select changed_at as at from setting where name = 'text.privacyExtra.nl'");
  return kept?.at.toISOString() ?? "";
}

/** Five people who are named by the corpus; `colleague` moderates from elsewhere. */
export async function invitePeople(place: Place): Promise<People> {
  const host = await personOf(place, "beheerder@example.nl");
  const homes = await place.rows<{ id: string }>(
    "select id from organisation where slug in ('breda', 'tilburg') order by slug",
  );
  const people: [string, Person][] = [];
  for (const [field, role] of Object.entries(roles)) {
    const email = `${field}.${randomUUID().slice(0, 8).replace(/\d/g, "x")}@example.nl` as const;
    const organisationId = homes[field === "reader" || field === "colleague" ? 1 : 0]!.id;
    await host.does("inviteByMailAction", { email, name: place.deal(`naam${field}`, 100), organisationId, role });
    await takeUp(place, email);
    const person = await personOf(place, email);
    await settle(place, person, field);
    people.push([field, person]);
  }
  const text = place.deal("privacy", 2_000);
  await host.does("writeSiteTextAction", { ...extra, known: await knownOf(place), text, intent: "keep", personalDataSeen: true }); // prettier-ignore
  await announceNewcomers(place, host, homes[0]!.id);
  return Object.fromEntries(people) as People;
}

/** Somebody who is invited, and somebody who asks to come in. */
async function announceNewcomers({ server, rows, deal }: Place, host: Person, organisationId: string): Promise<void> {
  const unique = () => `${randomUUID().slice(0, 8).replace(/\d/g, "x")}@example.nl`;
  await host.does("inviteByMailAction", { email: unique(), name: deal("naamgenodigde", 100), organisationId });
  const email = unique();
  const asked = { email, name: deal("naamvrager", 100), organisationId, reason: deal("waaromtoegang", 1_000), personalDataSeen: true }; // prettier-ignore
  const { result } = await act(server, "askForAccessAction", "/toegang-vragen", asked, {});
  if (result?.status !== "done") throw new Error(`askForAccessAction: ${JSON.stringify(result)}`);
  await rows("update access_request set confirmed_at = now() where email = $1 returning id", [email]);
}

/** They leave, and so does all they wrote. */
export async function farewell(place: Place, people: People): Promise<void> {
  const host = await personOf(place, "beheerder@example.nl");
  for (const { id } of Object.values(people))
    await host.does("removeParticipantAction", { participantId: id, texts: "remove", sure: "yes" });
  await host.does("restoreSiteTextAction", { ...extra, known: await knownOf(place) });
}
