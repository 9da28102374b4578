import type { Case } from "./cases.ts";
import type { Thing } from "./things.ts";
import { administrators, arrangers, everybody, inCharge, moderators, nobody, participants } from "./viewers.ts";
import type { Viewer } from "./viewers.ts";
import type { World } from "./world.ts";

/** Who may read at an address: who may come in at all, who may know of the thing, who of those may use it there. */
export interface Rule {
  door: readonly Viewer[];
  things?: (world: World) => readonly Thing[];
  /** Of those who may know of it; all of them when left out. */
  users?: (thing: Thing) => readonly Viewer[];
  /** What comes behind the address, or instead of what stands in brackets. */
  query?: (thing: Thing, world: World) => string;
  /** What whoever may gets. */
  ok?: number | ((viewer: Viewer) => number);
  /** Whoever comes here reads what it tells: the address itself is the right, or nothing there is a secret. */
  tells?: "everything";
  /** Only a page's own script asks: who is not signed in hears what the API says. */
  asked?: "api";
  /** Methods and headers that the address does not know. */
  without?: readonly string[];
  /** It takes a second to make: each thing is made once. */
  slow?: true;
}

const thing = (name: string, key: string, readers = everybody): Thing => ({ name, key, readers, writers: nobody });
const keys =
  (...all: string[]) =>
  () =>
    all.map((key) => thing(key, key));
const nothing = () => [thing("what is not there", "A".repeat(43), nobody)];

const forAll: Rule = { door: everybody };
const signedIn: Rule = { door: participants };
/** There is nothing to read: another method is needed, whoever asks. */
const writeOnly: Rule = { door: everybody, ok: 405, things: keys("1") };

const cases = (world: World) => Object.values<Case>(world.cases);
/** A draft has no talk and goes nowhere: there is nothing yet, also for who writes it. */
const posted = (world: World) => cases(world).map((one) => (one.posted ? one : { ...one, readers: nobody }));
const comments = (world: World) => Object.values<Thing>(world.comments);
const attachments = ({ attachments: all }: World) => all;
const collections = ({ collections: all }: World) => all;
const author = ({ people }: World) => [thing("the author", people.author.handle)];
const casus = ({ key }: Thing) => `?casus=${key}`;

const writers = ({ writers: all }: Thing) => all;
const writersAndModerators = ({ writers: all }: Thing) => [...all, ...moderators];
const onlyAuthor = (): Viewer[] => ["author"];

/** Every address of the build and who may read there. The rest of an answer is for tests/ and the other server tests. */
export const reads: Readonly<Record<string, Rule | readonly Rule[]>> = {
  // For everybody: what stands there differs, that it is there does not.
  "/": forAll,
  "/.well-known/security.txt": forAll,
  "/api/health": forAll,
  "/api/ready": forAll,
  "/api/auth/[...nextauth]": {
    door: everybody,
    things: keys("session", "csrf", "providers"),
    // next-auth takes GET and POST alone.
    without: ["HEAD"],
  },
  "/api/v1/casussen": forAll,
  "/api/v1/gemeenten": forAll,
  "/api/v1/gemeenten/[slug]": { door: everybody, things: keys("breda") },
  "/api/v1/openapi.json": forAll,
  "/api/v1/suggesties": { door: everybody, things: keys("kanarie"), query: ({ key }) => `?zoek=${key}` },
  "/api/v1/verzamelingen": forAll,
  "/api/v1/werkpraktijken": forAll,
  "/api/v1/werkpraktijken/[slug]": { door: everybody, things: keys("werken-aan-relaties", "relations") },
  "/casussen": forAll,
  "/casussen.atom": forAll,
  "/casussen/kaart": forAll,
  "/casussen/tijdlijn": forAll,
  // In a demo everybody reads everybody's mail, to try it out; without demo the address is not there.
  "/demo/postvak": { ...forAll, tells: "everything" },
  "/gaat-een-casus-over-jou": forAll,
  "/gemeenten": forAll,
  "/gemeenten/[slug]/casussen.atom": { door: everybody, things: keys("breda") },
  "/praktijken/[slug]/casussen.atom": { door: everybody, things: keys("werken-aan-relaties") },
  "/over/api": forAll,
  "/gemeenten/[slug]": { door: everybody, things: keys("breda") },
  "/icon.svg": forAll,
  "/icons.svg": forAll,
  // Who is signed in has nothing to do there.
  "/inloggen": { door: everybody, ok: (viewer) => (viewer === "visitor" ? 200 : 307) },
  "/inloggen/bevestigen": forAll,
  "/kwetsbaarheid-melden": forAll,
  "/toegang-vragen": { door: everybody, ok: (viewer) => (viewer === "visitor" ? 200 : 307) },
  "/toegang-vragen/bevestigen": forAll,
  // At the organisations of these people nobody signs in with a work account.
  "/inloggen/opnieuw/werkaccount": { door: participants, ok: 404 },
  "/inloggen/werkaccount": { door: everybody, ok: (viewer) => (viewer === "visitor" ? 200 : 307) },
  "/inloggen/werkaccount/koppelen": forAll,
  "/inloggen/werkaccount/koppelen/bevestigen": forAll,
  // No organisation has it here: with one, they lead away. tests/work-accounts is about that.
  "/inloggen/werkaccount/[slug]/start": { door: everybody, things: nothing },
  "/inloggen/werkaccount/[slug]/terug": { door: everybody, things: nothing },
  // These people just came in with a second factor: there is nothing to ask them, and they go on.
  "/inloggen/opnieuw": { door: participants, ok: 307 },
  "/inloggen/opnieuw/klaar": signedIn,
  "/inloggen/tweede-stap": { door: participants, ok: 307 },
  "/over": forAll,
  "/praktijken": forAll,
  "/praktijken/[slug]": { door: everybody, things: keys("werken-aan-relaties") },
  "/privacy": forAll,
  "/robots.txt": forAll,
  "/toegankelijkheid": forAll,
  "/verzamelingen": forAll,

  // For everybody who may read the thing; to others it does not exist.
  "/api/v1/bijlagen/[id]": { door: everybody, things: attachments },
  "/api/v1/casussen/[nummer]": { door: everybody, things: cases },
  "/api/v1/casussen/[nummer]/bijlagen": { door: everybody, things: cases },
  "/api/v1/casussen/[nummer]/reacties": { door: everybody, things: posted },
  "/api/v1/reacties/[id]": { door: everybody, things: comments },
  "/api/v1/verzamelingen/[slug]": { door: everybody, things: collections },
  "/bijlagen/[id]": { door: everybody, things: attachments },
  "/bijlagen/[id]/klein": { door: everybody, things: attachments },
  "/casussen/[address]": { door: everybody, things: cases },
  "/verzamelingen/[slug]": { door: everybody, things: collections },
  "/verzamelingen/[slug]/pdf": { door: everybody, things: collections, slow: true },

  // For whoever holds the secret that stands in the address.
  "/uitnodiging": forAll,
  "/afmelden/[token]": { door: everybody, things: nothing },
  "/afmelden/[token]/nu": { door: everybody, things: keys("A".repeat(43)), ok: 303 },
  "/zoekopdrachten/[feed]": [
    { door: everybody, things: ({ feed }) => [feed], tells: "everything" },
    { door: everybody, things: nothing, query: () => ".atom" },
  ],

  // For participants.
  "/api/v1/deelnemers": signedIn,
  "/api/v1/deelnemers/[handle]": { door: participants, things: author },
  "/api/v1/ik": signedIn,
  "/api/v1/tips": signedIn,
  "/api/v1/tips/[id]": { door: participants, things: ({ tips }) => tips },
  "/api/v1/zoekopdrachten": signedIn,
  "/bladwijzers": signedIn,
  "/kringlink": signedIn,
  "/casussen/concepten": signedIn,
  "/casussen/nieuw": signedIn,
  "/deelnemers": signedIn,
  "/deelnemers/[handle]": { door: participants, things: author },
  "/leerkringen": signedIn,
  "/leerkringen/nieuw": signedIn,
  "/meldingen": signedIn,
  "/over/jaaroverzicht": { door: participants, ok: 307 },
  "/over/jaaroverzicht/[jaar]": { door: participants, things: keys(String(new Date().getFullYear())) },
  "/profiel": signedIn,
  "/profiel/berichten": signedIn,
  "/profiel/maatregelen": signedIn,
  "/profiel/samenvoegen": signedIn,
  "/profiel/samenvoegen/bevestigen": signedIn,
  "/profiel/werkgever": signedIn,
  "/profiel/werkgever/bevestigen": signedIn,
  "/profiel/werkgever/bevestig": writeOnly,
  "/profiel/gegevens": signedIn,
  "/profiel/gegevens/bestand": writeOnly,
  // Somebody's own file, of which there is none: tests/own-data has it of others.
  "/profiel/gegevens/bestand/[id]": {
    door: everybody,
    things: () => [thing("a file", "00000000-0000-4000-8000-000000000000", nobody)],
  },
  "/profiel/gegevens/stand": { door: participants, asked: "api" },
  "/profiel/sleutels": signedIn,
  "/profiel/werkaccount": signedIn,
  "/profiel/werkaccount/koppelen": { door: participants, ok: 404 },
  "/profiel/tweede-stap": signedIn,
  "/profiel/verwijderen": signedIn,
  "/tips": signedIn,
  "/welkom": signedIn,
  "/verzamelingen/nieuw": { door: ["author", "moderator"] },
  "/zoeken": signedIn,

  // For participants who may read the thing, or have a part in it.
  "/api/v1/casussen/[nummer]/noembaar": { door: participants, things: cases, query: () => "?zoek=bre" },
  "/api/v1/casussen/[nummer]/overdrachten": { door: participants, things: cases },
  "/api/v1/casussen/[nummer]/vervolg": { door: participants, things: cases },
  "/api/v1/overdrachten/[id]": { door: participants, things: ({ transfers }) => transfers },
  "/api/v1/reacties/[id]/versies": { door: participants, things: comments },
  "/api/v1/vervolg/[id]": { door: participants, things: ({ followUps }) => followUps },
  "/api/v1/werkkopieen/[sleutel]": { door: participants, things: ({ copy }) => [copy] },
  "/bladwijzers/nieuw": { door: participants, things: posted, query: casus },
  "/casussen/[address]/bewerken": { door: participants, things: cases, users: writers },
  "/casussen/[address]/meeschrijvers": { door: participants, things: cases, users: writers },
  "/casussen/[address]/openbare-versie": { door: participants, things: cases, users: onlyAuthor },
  "/casussen/[address]/overdrachten": { door: participants, things: posted },
  "/casussen/[address]/rollen": { door: participants, things: cases, users: writers },
  "/casussen/[address]/versies": { door: participants, things: cases, users: writersAndModerators },
  "/casussen/[address]/vervolg": {
    door: participants,
    things: cases,
    users: (one) => ((one as Case).posted ? one.writers : nobody),
  },
  "/casussen/[address]/voorbeeld": { door: participants, things: cases, users: writersAndModerators },
  "/casussen/voorbeeld/[key]": { door: participants, things: ({ copy }) => [copy] },
  "/leerkringen/[slug]": { door: participants, things: ({ circle }) => [circle] },
  "/nieuwe-blik/[id]": { door: participants, things: ({ decision }) => [decision] },
  "/tips/[id]": { door: participants, things: ({ tips }) => tips },
  "/tips/[id]/bewerken": { door: participants, things: ({ tips }) => tips, users: writers },
  "/tips/nieuw": [
    { door: participants, things: posted, query: casus },
    {
      door: participants,
      things: ({ comments: { hidden, open } }) => [hidden, open],
      query: ({ key }, world) => `${casus(world.cases.open)}&reactie=${key}`,
    },
  ],
  "/verzamelingen/[slug]/bewerken": { door: participants, things: collections, users: writers },

  // For moderators, and for those in charge.
  "/moderatie": [
    { door: moderators },
    { door: moderators, things: ({ matter }) => [matter], query: ({ key }) => `?zaak=${key}` },
  ],
  "/moderatie/casussen/[nummer]": { door: moderators, things: posted },
  "/moderatie/deelnemers/[handle]": { door: moderators, things: author },
  "/moderatie/logboek": { door: inCharge },
  "/moderatie/nieuwe-blik/[id]": { door: inCharge, things: ({ appeal }) => [appeal], users: () => moderators },
  "/moderatie/reacties/[id]": { door: moderators, things: comments },
  "/moderatie/sjablonen": { door: inCharge },
  "/moderatie/verborgen": { door: moderators },
  "/moderatie/verzoeken": { door: moderators },
  "/moderatie/verzoeken/[code]": { door: moderators, things: ({ request }) => [request] },
  "/beheer": { door: arrangers },
  "/beheer/invoer": { door: administrators },
  "/beheer/invoer/[id]": { door: administrators, things: nothing },
  "/beheer/invoer/[id]/fouten": { door: administrators, things: nothing },
  "/beheer/invoer/bestand": writeOnly,
  "/beheer/uitvoer": { door: administrators },
  "/beheer/uitvoer/bestand": writeOnly,
  "/beheer/bewaren": { door: administrators },
  "/beheer/teksten": { door: administrators },
  "/beheer/gezondheid": { door: administrators },
  "/beheer/taken": { door: administrators },
  "/beheer/toegang": { door: arrangers },
  "/beheer/wisselingen": { door: arrangers },
  "/beheer/uitnodigingen": { door: arrangers },
  "/beheer/deelnemers/[handle]": { door: arrangers, things: author, users: () => administrators },
  "/beheer/instellingen": { door: administrators },
  "/beheer/organisaties": { door: administrators },
  "/beheer/rechten": { door: administrators },
  "/beheer/werkaccounts": { door: administrators },
  "/beheer/werkaccounts/[slug]": { door: administrators, things: keys("breda") },
  "/beheer/werkaccounts/[slug]/proef": { door: administrators, things: nothing },
  "/beheer/tweede-stap/[handle]": { door: administrators, things: author },
  "/beheer/webhooks": { door: arrangers },
  "/beheer/webhooks/[id]": { door: arrangers, things: ({ webhook }) => [webhook] },

  // Nothing to read there.
  "/_global-error": { door: everybody, ok: 404 },
  "/_not-found": { door: everybody, ok: 404 },
  "/api/v1/[...pad]": { door: everybody, things: nothing },
  "/api/v1/casussen/[nummer]/schrijft": writeOnly,
  "/api/v1/casussen/[nummer]/signaleringen": writeOnly,
  "/api/v1/casussen/[nummer]/stem": writeOnly,
  "/api/v1/reacties/[id]/meegenomen": writeOnly,
  "/api/v1/reacties/[id]/signaleringen": writeOnly,
  "/api/v1/reacties/[id]/stem": writeOnly,
  "/api/v1/casussen/[nummer]/tips": writeOnly,
  "/api/v1/tips/[id]/signaleringen": writeOnly,
  "/api/v1/tips/[id]/stem": writeOnly,
  "/api/v1/zoekopdrachten/[id]": writeOnly,
  "/beheer/rechten/uitvoer": writeOnly,
  "/casussen/[address]/klopt-nog": writeOnly,
  "/casussen/[address]/volgen": writeOnly,
  "/casussen/eerst-vragen": writeOnly,
  "/casussen/eerst-vragen/klaar": writeOnly,
  "/casussen/gelezen": writeOnly,
  "/deelnemers/[handle]/blokkeren": writeOnly,
  "/deelnemers/[handle]/deblokkeren": writeOnly,
  "/inloggen/demo": writeOnly,
  "/inloggen/link": writeOnly,
  "/kringlink/meedoen": writeOnly,
  "/toegang-vragen/bevestig": writeOnly,
  "/uitnodiging/aannemen": writeOnly,
  "/welkom/overslaan": writeOnly,
  "/inloggen/werkaccount/[slug]/afmelden": writeOnly,
  "/inloggen/werkaccount/koppelen/link": writeOnly,
  "/inloggen/werkaccount/zoeken": writeOnly,
  "/meldingen/gelezen": writeOnly,
  "/moderatie/besluit": writeOnly,
  "/moderatie/logboek/uitvoer": writeOnly,
  "/moderatie/loslaten": writeOnly,
  "/moderatie/notitie": writeOnly,
  "/moderatie/oppakken": writeOnly,
  "/moderatie/samen": writeOnly,
  "/profiel/berichten/opslaan": writeOnly,
  "/taal": writeOnly,
  "/uitloggen": writeOnly,
  "/verzamelingen/[slug]/eruit": writeOnly,
  "/verzamelingen/[slug]/volgorde": writeOnly,
  "/verzamelingen/toevoegen": writeOnly,
};
