import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import { fingerprint } from "#lib/core/fingerprint";
import { corpus } from "./hostile.ts";
import type { People, Person, Place } from "./hostile-people.ts";

const TITLE_LENGTH = 120;
const AT_ONCE = 8;

/** How much each text of a case gets; of the long ones some get all that they hold. */
const texts = {
  title: TITLE_LENGTH,
  whatHappened: 20_000,
  askedQuestion: 2_000,
  underlyingQuestion: 2_000,
  learningQuestion: 2_000,
  metWith: 500,
  speaksFor: 500,
  otherVoices: 2_000,
  insideRoles: 2_000,
  history: 20_000,
  rulesAndPlans: 2_000,
  whatWasDone: 3_000,
  doneMapping: 3_000,
  doneRelations: 3_000,
  doneResolutions: 3_000,
  doneAlignment: 3_000,
  doneSupport: 3_000,
  outcome: 20_000,
  doAgain: 2_000,
  tip: 2_000,
};
const publicTexts = ["title", "askedQuestion", "underlyingQuestion", "whatHappened", "outcome", "tip"] as const;

const filled = ({ deal }: Place, field: string, names = Object.keys(texts) as (keyof typeof texts)[]) =>
  Object.fromEntries(names.map((name) => [name, deal(`${field}${name.toLowerCase()}`, texts[name])]));

const choices = (audience: string) => ({
  practices: ["mapping", "relations", "resolutions", "alignment", "support"],
  domain: "desk",
  audience,
  personalDataSeen: true,
  sure: true,
});

const numberIn = (path: string) => Number(/casussen\/(\d+)/.exec(path)![1]);

/** Posts a case that hardly says more than its title. */
async function shortCase(place: Place, author: Person, title: string, more: object = {}): Promise<number> {
  const content = { title, whatHappened: place.deal("kortverhaal", 1_000), ...choices("participants"), ...more };
  return numberIn(await author.does("writeCaseAction", { ...content, intent: "post" }));
}

/** A case that is all corpus, changed once, with other words for visitors that a moderator agreed to. */
async function wholeCase(place: Place, { author, moderator }: People): Promise<number> {
  const { deal } = place;
  const first = filled(place, "eerst", ["title", "whatHappened", "askedQuestion", "metWith"]);
  const posted = { ...first, ...choices("public"), intent: "post" };
  const number = numberIn(await author.does("writeCaseAction", posted));
  const reason = deal("redenwijziging", 500);
  const revised = { ...filled(place, "casus"), ...choices("public"), intent: "post", reason };
  await author.does("reviseCaseAction", { number, version: 1, ...revised });
  const proposal = filled(place, "openbaar", [...publicTexts]);
  await author.does("proposePublicVersionAction", { number, version: 2, ...proposal, personalDataSeen: true });
  const agreed = { caseNumber: number, verdict: "publish", reason: deal("besluitopenbaar", 2_000) };
  await moderator.does("decideOnCaseAction", { ...agreed, personalDataSeen: true });
  return number;
}

/** Each label stands once in a register, and the database takes twenty. */
async function roles({ deal }: Place, author: Person, caseNumber: number): Promise<void> {
  const rows = Array.from({ length: 20 }, (_, at) => [deal(`rol${at}`, 40), deal(`rolwie${at}`, 200)] as const);
  const register = { label: rows.map(([label]) => label), description: rows.map(([, description]) => description) };
  await author.does("keepRolesAction", { caseNumber, ...register, seen: fingerprint([]), personalDataSeen: true });
}

/** A photo with words beside it, under a name that is no name. */
async function attach({ server, deal }: Place, author: Person, number: number): Promise<void> {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#1d5c9e" } })
    .png()
    .toBuffer();
  const answer = await fetch(`${server.origin}/api/v1/casussen/${number}/bijlagen`, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: {
      Cookie: author.cookie,
      Origin: server.origin,
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${deal("bestand", 110)}.png`)}`,
      "Content-Digest": `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`,
    },
  });
  if (answer.status !== 201) throw new Error(`the photo: ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  await author.asks("PATCH", `/bijlagen/${id}`, { beschrijving: deal("beschrijving", 300) });
}

/** What somebody is typing: it was never checked, only kept. */
async function typing({ deal }: Place, author: Person): Promise<string> {
  const key = randomUUID();
  const velden = Object.fromEntries(Object.keys(texts).map((name) => [name, deal(`typt${name.toLowerCase()}`, 2_000)]));
  const copy = { volgnummer: 0, opslag: randomUUID(), velden: { ...velden, audience: "participants" } };
  await author.asks("PUT", `/werkkopieen/${key}`, copy);
  return key;
}

/** The whole corpus as titles. */
async function titles({ deal }: Place, author: Person, circle: string): Promise<number[]> {
  const numbers: number[] = [];
  const room = TITLE_LENGTH - 25;
  while (numbers.length * room < corpus.join(" ").length) {
    const posted = Array.from({ length: AT_ONCE }, (_, at) =>
      author.asks<{ nummer: number }>("POST", "/casussen", {
        titel: deal(`titel${numbers.length + at}`, TITLE_LENGTH),
        watGebeurdeEr: "Kort.",
        werkpraktijken: ["mapping"],
        domein: "balie",
        zichtbaarheid: "leerkring",
        leerkring: circle,
        persoonsgegevensGezien: true,
      }),
    );
    numbers.push(...(await Promise.all(posted)).map(({ nummer }) => nummer));
  }
  return numbers;
}

export type Cases = Awaited<ReturnType<typeof writeCases>>;

/** Cases that stay in a circle carry the rest of the corpus in their titles: nobody else has them in a list. */
export async function writeCases(place: Place, people: People) {
  const { author, reader } = people;
  const { deal } = place;
  const circle = { name: deal("kringnaam", 100), purpose: deal("kringdoel", 1_000), open: "closed" };
  const slug = (await author.does("startCircleAction", { ...circle, personalDataSeen: true })).split("/").at(-1)!;
  const [{ id: circleId }] = (await place.rows<{ id: string }>("select id from circle where slug = $1", [slug])) as [
    { id: string },
  ];
  await author.does("addToCircleAction", { circleId, handle: reader.handle });
  const whole = await wholeCase(place, people);
  await author.does("addCoAuthorAction", { number: whole, handle: people.administrator.handle });
  await roles(place, author, whole);
  await attach(place, author, whole);
  const titled = await titles(place, author, slug);
  const draft = { ...filled(place, "concept"), ...choices("participants"), intent: "draft" };
  return {
    circle: { id: circleId, slug },
    whole,
    titled,
    hidden: await shortCase(place, author, deal("verborgentitel", TITLE_LENGTH)),
    asked: await shortCase(place, author, deal("gevraagdtitel", TITLE_LENGTH)),
    draft: numberIn(await author.does("writeCaseAction", draft)),
    typed: await typing(place, author),
  };
}
