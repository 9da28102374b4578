import { randomUUID } from "node:crypto";
import type { Case } from "./cases.ts";
import type { Rule } from "./reads.ts";
import type { Thing } from "./things.ts";
import { administrators, everybody, inCharge, moderators, nobody, participants } from "./viewers.ts";
import type { Viewer } from "./viewers.ts";
import type { World } from "./world.ts";

/** A write that some may not: `door`, `things` and `users` as for reading; the rest is as good as a write that may. */
export interface Write extends Pick<Rule, "door" | "things" | "users"> {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  json?: (thing: Thing, world: World) => object;
  form?: (thing: Thing, world: World) => Record<string, string>;
  /** Bytes of a file. */
  file?: true;
  /** What stands in brackets in the address, when it is not the thing itself. */
  key?: (thing: Thing, world: World) => string;
  /** What a refusal says when it says nothing: a page sends this by itself, and does not wait for it. */
  silent?: 303;
}

/** Nobody is refused there: it is for everybody, or about oneself alone. */
export const forAnybody = "for anybody";

const cases = (world: World) => Object.values<Case>(world.cases);
const posted = (world: World) => cases(world).map((one) => (one.posted ? one : { ...one, readers: nobody }));
const comments = (world: World) => Object.values<Thing>(world.comments);
const attachments = ({ attachments: all }: World) => all;
const tips = ({ tips: all }: World) => all;
const followUps = ({ followUps: all }: World) => all;
const transfers = ({ transfers: all }: World) => all;
const collections = ({ collections: all }: World) => all;
const matter = ({ matter: one }: World) => [one];
const author = ({ people }: World): Thing[] => [{ name: "author", key: people.author.handle, readers: everybody, writers: ["author"] }]; // prettier-ignore

const writers = ({ writers: all }: Thing) => all;
const others = ({ readers, writers: own }: Thing) => readers.filter((viewer) => !own.includes(viewer));
const onlyAuthor = (): Viewer[] => ["author"];
const members = ({ readers }: Thing) => readers.filter((viewer) => viewer !== "visitor");

const empty = () => ({});
const seen = { persoonsgegevensGezien: true };
const report = () => ({ reden: "anders", toelichting: "Kijk hier eens naar.", ...seen });
const collectionId = (thing: Thing) => (thing as Thing & { id: string }).id;
const intoCollection = (thing: Thing, { cases: { open } }: World) => ({
  collectionId: collectionId(thing),
  caseNumber: open.key,
});
const caseNumber = ({ key }: Thing) => ({ caseNumber: key });

const api = (method: Write["method"], users?: Write["users"], json?: Write["json"]): Write => ({
  door: participants,
  method,
  users,
  json,
});
const post = (door: readonly Viewer[], form: Write["form"] = empty): Write => ({ door, method: "POST", form });
const desk = (form: Write["form"]): Write => ({ ...post(moderators, form), things: matter });
/** What somebody may not know of is not there to be judged either. */
const decide = (things: Write["things"], form: Write["form"]): Write => ({
  ...post(participants, form),
  things,
  users: () => moderators,
});

/** Every address of the build that changes something, and who may not. */
export const writes: Readonly<Record<string, readonly Write[] | typeof forAnybody>> = {
  "/afmelden/[token]/nu": forAnybody,
  "/api/auth/[...nextauth]": forAnybody,
  "/inloggen/demo": forAnybody,
  "/toegang-vragen/bevestig": forAnybody,
  "/uitnodiging/aannemen": forAnybody,
  "/inloggen/link": forAnybody,
  "/inloggen/werkaccount/[slug]/afmelden": forAnybody,
  "/inloggen/werkaccount/koppelen/link": forAnybody,
  "/inloggen/werkaccount/zoeken": forAnybody,
  "/meldingen/gelezen": forAnybody,
  "/taal": forAnybody,
  "/uitloggen": forAnybody,
  "/api/v1/[...pad]": (["POST", "PUT", "PATCH", "DELETE"] as const).map((method) => ({
    door: everybody,
    method,
    json: empty,
    things: () => [{ name: "nothing", key: "bestaat-niet", readers: nobody, writers: nobody }],
  })),

  "/api/v1/casussen": [api("POST", undefined, () => ({ titel: "Een bankje", zichtbaarheid: "concept" }))],
  "/api/v1/casussen/[nummer]": [
    { ...api("PATCH", writers, () => ({ titel: "Een ander bankje", ...seen })), things: cases },
    { ...api("DELETE", onlyAuthor), things: cases },
  ],
  "/api/v1/casussen/[nummer]/bijlagen": [{ ...api("POST", writers), things: cases, file: true }],
  "/api/v1/casussen/[nummer]/overdrachten": [
    {
      ...api("POST", others, () => ({ omstandigheden: "Bij ons.", opbrengst: "Het werkte.", ...seen })),
      things: posted,
    },
  ],
  "/api/v1/casussen/[nummer]/reacties": [
    { ...api("POST", members, () => ({ soort: "vraag", tekst: "En toen?", ...seen })), things: posted },
  ],
  "/api/v1/casussen/[nummer]/schrijft": [{ ...api("PUT", members), things: posted }],
  "/api/v1/casussen/[nummer]/signaleringen": [{ ...api("POST", others, report), things: posted }],
  "/api/v1/casussen/[nummer]/stem": [
    { ...api("PUT", others), things: posted },
    { ...api("DELETE", others), things: posted },
  ],
  "/api/v1/casussen/[nummer]/vervolg": [
    { ...api("POST", writers, () => ({ geprobeerd: "Gepraat.", watGebeurdeEr: "Veel.", ...seen })), things: posted },
  ],
  "/api/v1/reacties/[id]": [
    { ...api("PATCH", writers, () => ({ tekst: "Iets anders.", ...seen })), things: comments },
    { ...api("DELETE", writers), things: comments },
  ],
  "/api/v1/reacties/[id]/meegenomen": [
    { ...api("PUT", onlyAuthor), things: comments },
    { ...api("DELETE", onlyAuthor), things: comments },
  ],
  "/api/v1/reacties/[id]/signaleringen": [{ ...api("POST", others, report), things: comments }],
  "/api/v1/reacties/[id]/stem": [
    { ...api("PUT", others), things: comments },
    { ...api("DELETE", others), things: comments },
  ],
  "/api/v1/bijlagen/[id]": [
    { ...api("PATCH", writers, () => ({ beschrijving: "Een bankje." })), things: attachments },
    { ...api("DELETE", writers), things: attachments },
  ],
  "/api/v1/overdrachten/[id]": [
    { ...api("PATCH", writers, () => ({ opbrengst: "Iets anders.", ...seen })), things: transfers },
    { ...api("DELETE", writers), things: transfers },
  ],
  "/api/v1/vervolg/[id]": [
    { ...api("PATCH", writers, () => ({ geprobeerd: "Iets anders.", ...seen })), things: followUps },
    { ...api("DELETE", writers), things: followUps },
  ],
  "/api/v1/casussen/[nummer]/tips": [
    {
      ...api("POST", members, () => ({ tekst: "Ga erheen.", werkpraktijken: ["relations"], ...seen })),
      things: posted,
    },
  ],
  "/api/v1/tips/[id]": [
    { ...api("PATCH", writers, () => ({ tekst: "Ga erheen.", ...seen })), things: tips },
    { ...api("DELETE", writers), things: tips },
  ],
  "/api/v1/tips/[id]/signaleringen": [{ ...api("POST", others, report), things: tips }],
  "/api/v1/tips/[id]/stem": [
    { ...api("PUT", others), things: tips },
    { ...api("DELETE", others), things: tips },
  ],
  "/api/v1/werkkopieen/[sleutel]": [
    {
      ...api("PUT", writers, ({ key }) => ({ nummer: Number(key), volgnummer: 0, opslag: randomUUID(), velden: {} })),
      things: cases,
      key: () => randomUUID(),
    },
    { ...api("DELETE"), things: ({ copy }) => [copy] },
  ],
  "/api/v1/zoekopdrachten": [api("POST", undefined, () => ({ naam: "Bankjes", vraag: "zoek=bankje" }))],
  "/api/v1/zoekopdrachten/[id]": [{ ...api("DELETE"), things: ({ search }) => [search] }],

  "/casussen/[address]/klopt-nog": [{ ...post(participants, caseNumber), things: posted, users: writers }],
  "/casussen/[address]/volgen": [
    { ...post(participants, ({ key }) => ({ caseNumber: key, how: "mute" })), things: posted },
  ],
  "/casussen/eerst-vragen": [
    { ...post(participants, ({ key }) => ({ caseNumber: key, days: "2" })), things: posted, users: writers },
  ],
  "/casussen/eerst-vragen/klaar": [{ ...post(participants, caseNumber), things: posted, users: writers }],
  "/casussen/gelezen": [
    {
      ...post(participants, ({ key }) => ({ casus: key, tot: new Date().toISOString() })),
      things: cases,
      silent: 303,
    },
  ],
  "/deelnemers/[handle]/blokkeren": [
    { ...post(participants, ({ key }) => ({ handle: key })), things: author, users: others },
  ],
  "/deelnemers/[handle]/deblokkeren": [{ ...post(participants, ({ key }) => ({ handle: key })), things: author }],
  "/kringlink/meedoen": [post(participants, () => ({ code: "A".repeat(43) }))],
  "/profiel/berichten/opslaan": [post(participants)],
  "/profiel/gegevens/bestand": [post(participants)],
  "/profiel/werkgever/bevestig": [post(participants, () => ({ code: "x" }))],
  "/beheer/invoer/bestand": [post(administrators, () => ({ tekst: "titel" }))],
  "/beheer/uitvoer/bestand": [post(administrators, () => ({ form: "full" }))],
  "/verzamelingen/[slug]/eruit": [{ ...post(participants, intoCollection), things: collections, users: writers }],
  "/verzamelingen/[slug]/volgorde": [
    {
      ...post(participants, (thing, world) => ({ ...intoCollection(thing, world), place: "1" })),
      things: collections,
      users: writers,
    },
  ],
  "/welkom/overslaan": [post(participants)],
  "/verzamelingen/toevoegen": [
    {
      ...post(participants, (thing, { cases: { waiting } }) => ({
        collectionId: collectionId(thing),
        caseNumber: waiting.key,
      })),
      things: collections,
      users: writers,
    },
  ],

  "/moderatie/besluit": [
    decide(posted, ({ key }) => ({ caseNumber: key, verdict: "hide", reason: "Dit hoort hier niet." })),
    decide(comments, ({ key }) => ({ commentId: key, verdict: "hide", reason: "Dit hoort hier niet." })),
  ],
  "/beheer/rechten/uitvoer": [{ ...post(administrators) }],
  "/moderatie/logboek/uitvoer": [{ ...post(inCharge, () => ({ form: "csv" })) }],
  "/moderatie/loslaten": [desk(({ key }) => ({ matterId: key }))],
  "/moderatie/notitie": [desk(({ key }) => ({ matterId: key, text: "Even overleggen." }))],
  "/moderatie/oppakken": [desk(({ key }) => ({ matterId: key }))],
  "/moderatie/samen": [desk(({ key }) => ({ matters: key, reason: "Dit hoort hier niet." }))],
};
