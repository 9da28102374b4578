import sharp from "sharp";
import { sectionFields } from "#lib/cases/choices";
import { fingerprint } from "#lib/core/fingerprint";
import { textNames } from "#lib/cases/dutch-names";
import type { Canaries } from "./canaries.ts";
import type { Hands } from "./hands.ts";
import type { Thing } from "./things.ts";
import { everybody, nobody, participants } from "./viewers.ts";
import type { People, Person, Viewer } from "./viewers.ts";

export interface Case extends Thing {
  number: number;
  slug: string;
  title: string;
  posted: boolean;
}

const withheld = ["inside", "after"] as const;
const withheldTexts = withheld.flatMap((section) => sectionFields[section].map((field) => field as string));

/** The cases of the author, one for each way a case can be out of reach, each text with a word of its own. */
export async function makeCases(
  hands: Hands,
  canaries: Canaries,
  { author, coAuthor, member }: People,
  decider: Person,
  circle: string,
) {
  const make = async (name: string, readers: Viewer[], more: Record<string, unknown>, open?: Viewer[]) => {
    const words = Object.entries(textNames).map(([field, naam]) => {
      const shownToAll = open && !withheldTexts.includes(field);
      return [naam, canaries.word(`${naam} of the ${name} case`, shownToAll ? open : readers)] as const;
    });
    const sent = { ...Object.fromEntries(words), werkpraktijken: ["relations"], domein: "balie", ...more };
    const { nummer, links } = await hands.api<{ nummer: number; links: { pagina: string } }>(
      author,
      "POST",
      "/casussen",
      { ...sent, persoonsgegevensGezien: true, zekerWeten: true },
    );
    const title = (Object.fromEntries(words) as { titel: string }).titel;
    const posted = more.zichtbaarheid !== "concept";
    const slug = links.pagina.split("/").pop()!;
    const one: Case = { name, key: String(nummer), number: nummer, slug, title, posted, readers: open ?? readers, writers: ["author"] }; // prettier-ignore
    return one;
  };
  const all = {
    draft: await make("draft", ["author", "coAuthor"], { zichtbaarheid: "concept" }),
    circle: await make("circle", ["author", "member", "moderator"], { leerkring: circle }),
    hidden: await make("hidden", ["author", "moderator"], { zichtbaarheid: "deelnemers" }),
    withdrawn: await make("withdrawn", nobody, { zichtbaarheid: "deelnemers" }),
    open: await make("open", participants, { zichtbaarheid: "deelnemers" }),
    waiting: await make("waiting", participants, { zichtbaarheid: "deelnemers" }),
    published: await make(
      "published",
      participants,
      { zichtbaarheid: "openbaar", alleenVoorDeelnemers: ["binnen", "opbrengst"] },
      everybody,
    ),
  };
  await hands.action(author, "addCoAuthorAction", `/casussen/${all.draft.key}/meeschrijvers`, {
    number: all.draft.number,
    handle: coAuthor.handle,
  });
  all.draft.writers = ["author", "coAuthor"];
  await hands.form(decider, "/moderatie/besluit", {
    caseNumber: all.published.key,
    verdict: "publish",
    reason: canaries.word("reason of the publication", ["author", "moderator", "administrator"]),
    personalDataSeen: "true",
  });
  await hands.action(author, "proposePublicVersionAction", `/casussen/${all.waiting.key}/openbare-versie`, {
    number: all.waiting.number,
    version: 1,
    title: canaries.word("title of the proposed version", ["author", "moderator"]),
    whatHappened: canaries.word("story of the proposed version", ["author", "moderator"]),
    personalDataSeen: true,
  });
  await hands.api(author, "PATCH", `/casussen/${all.open.key}`, {
    tip: canaries.word("later tip of the open case", participants),
    redenVanWijziging: canaries.word("reason of the change", ["author", "moderator"]),
    persoonsgegevensGezien: true,
  });
  for (const one of [all.circle, all.open, all.published]) {
    await hands.action(author, "keepRolesAction", `/casussen/${one.key}/rollen`, {
      caseNumber: one.number,
      label: ["inwoner A"],
      description: [canaries.word(`role in the ${one.name} case`, participantsOf(one))],
      seen: NO_ROLES,
      personalDataSeen: true,
    });
  }
  await hands.action(member, "keepBookmarkAction", "/bladwijzers/nieuw", {
    caseNumber: all.open.number,
    note: canaries.word("note with a bookmark", ["member"]),
    personalDataSeen: true,
  });
  return all;
}
export type Cases = Awaited<ReturnType<typeof makeCases>>;

/** What the form of an empty register says it saw. */
const NO_ROLES = fingerprint([]);

/** Who of those that may read a case take part: visitors read less of it. */
export const participantsOf = ({ readers }: Thing): Viewer[] => readers.filter((viewer) => viewer !== "visitor");

const picture = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: "#154273" } })
    .png()
    .toBuffer();

/** A picture with each case, and one that nobody described yet with the open one. */
export async function attachPictures(hands: Hands, canaries: Canaries, { author }: People, cases: Cases) {
  const bytes = await picture();
  const attach = async (of: Case, described: boolean): Promise<Thing> => {
    const readers = described ? participantsOf(of) : (["author", "moderator"] as Viewer[]);
    const name = `${described ? "" : "undescribed "}picture of the ${of.name} case`;
    const id = await hands.upload(author, of.number, `${canaries.word(`name of the ${name}`, readers)}.png`, bytes);
    if (described)
      await hands.api(author, "PATCH", `/bijlagen/${id}`, { beschrijving: canaries.word(`words to the ${name}`, readers) }); // prettier-ignore
    return { name, key: id, readers, writers: of.writers };
  };
  const attached: Thing[] = [];
  for (const one of Object.values(cases)) attached.push(await attach(one, true));
  return [...attached, await attach(cases.open, false)];
}
