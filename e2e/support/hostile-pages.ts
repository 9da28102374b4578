import type { Cases } from "./hostile-cases.ts";
import type { People, Person, Place } from "./hostile-people.ts";
import type { moderate, Talk } from "./hostile-talk.ts";

type Moderated = Awaited<ReturnType<typeof moderate>>;

/** Every page where a text of these people shows, for who can come there. */
export async function pagesFor({ rows }: Place, people: People, cases: Cases, talked: Talk, moderated: Moderated) {
  const { author, reader } = people;
  const number = cases.whole;
  const idOf = async (query: string, ...given: (string | number)[]) =>
    (await rows<{ id: string }>(query, given))[0]!.id;
  const tip = await idOf("select id from tip where case_number = $1", number);
  const address = await idOf("select number || '-' || slug as id from practice_case where number = $1", number);
  const open = await idOf("select public_texts ->> 'slug' as id from practice_case where number = $1", number);
  const matters = await rows<{ id: string }>(
    `select m.id from matter m where m.case_number = any(string_to_array($1, ' ')::bigint[])
       or m.comment_id = $2 or m.collection_id = $3 or m.request_id = $4`,
    [`${number} ${cases.hidden} ${cases.asked}`, talked.second, talked.collectionId, moderated.requestId],
  );
  const whole = `/casussen/${address}`;
  const { appeals, code } = moderated;
  await reader.does("askToMergeAction", { email: author.email });
  const mail = await idOf("select body as id from mail where recipient = $1 and kind = 'account-merge' order by created_at desc limit 1", author.email); // prettier-ignore
  const merging = /\/profiel\/samenvoegen\/bevestigen\?code=[\w-]+/.exec(mail)![0];
  const collection = `/verzamelingen/${talked.collection}`;
  return {
    visitor: [
      ...[
        "/privacy",
        "/",
        "/casussen",
        "/casussen/kaart",
        "/casussen/tijdlijn",
        `/casussen/${number}-${open}`,
        "/praktijken",
      ],
      ...["/praktijken/praktisch-ondersteunen", "/gemeenten/breda", "/verzamelingen", collection, "/inloggen"],
      ...["/demo/postvak", `/gaat-een-casus-over-jou?casus=${number}`],
    ],
    reader: [
      ...["/", "/casussen", "/casussen/tijdlijn", whole, `${whole}?draad=nieuwste`, `${whole}/overdrachten`],
      ...["/leerkringen", `/leerkringen/${cases.circle.slug}`, "/deelnemers?zoek=veld"],
      ...[`/deelnemers/${author.handle}`, `/deelnemers/${reader.handle}`, "/gemeenten/breda", "/gemeenten/tilburg"],
      ...["/tips", `/tips/nieuw?casus=${number}&reactie=${talked.first}`, `/tips/${tip}/bewerken`, collection],
      ...["/bladwijzers", `/bladwijzers/nieuw?casus=${number}`, "/zoeken", "/zoeken?zoek=alert", "/meldingen"],
      ...["/profiel", "/profiel/berichten", "/profiel/maatregelen", "/profiel/verwijderen"],
      ...["/profiel/tweede-stap", "/profiel/samenvoegen", merging],
    ],
    author: [
      ...["/", whole, `${whole}/bewerken`, `${whole}/versies`, `${whole}/voorbeeld`, `${whole}/voorbeeld?als=bezoeker`],
      ...[`${whole}/openbare-versie`, `${whole}/rollen`, `${whole}/meeschrijvers`, `${whole}/vervolg`, "/profiel"],
      ...[`/casussen/${cases.hidden}`, `/casussen/${cases.asked}`, `/casussen/${cases.draft}`],
      ...[`/nieuwe-blik/${appeals.hidden!.decision}`, `/nieuwe-blik/${appeals.asked!.decision}`],
      ...["/casussen/concepten", `/casussen/nieuw?concept=${cases.typed}`, `/casussen/voorbeeld/${cases.typed}`],
      ...[`/casussen/${cases.draft}/bewerken`, "/meldingen"],
    ],
    administrator: [
      "/beheer",
      "/beheer/invoer",
      "/beheer/uitvoer",
      "/beheer/bewaren",
      "/beheer/teksten?tekst=privacyExtra&taal=nl",
      "/beheer/gezondheid",
      "/beheer/taken",
      "/beheer/uitnodigingen",
      "/beheer/toegang",
      "/beheer/wisselingen",
      `/beheer/deelnemers/${author.handle}`,
      "/beheer/organisaties",
      "/beheer/rechten",
      "/beheer/instellingen",
      `/beheer/tweede-stap/${author.handle}`,
      "/beheer/webhooks",
      "/profiel",
      `${whole}/bewerken`,
      "/moderatie/logboek",
      "/moderatie/sjablonen",
      "/meldingen",
    ],
    moderator: [
      ...["/profiel", "/moderatie", ...matters.map(({ id }) => `/moderatie?zaak=${id}`), "/moderatie/verborgen"],
      ...["/moderatie/sjablonen", "/moderatie/logboek", `/moderatie/logboek?casus=${number}`],
      ...[`/moderatie/logboek?over=${author.handle}`, "/moderatie/verzoeken", `/moderatie/verzoeken/${code}`],
      ...[`/moderatie/casussen/${number}`, `/moderatie/reacties/${talked.first}`],
      ...[`/moderatie/deelnemers/${reader.handle}`, `/moderatie/deelnemers/${author.handle}`, `${collection}/bewerken`],
    ],
    colleague: ["/profiel", `/moderatie/nieuwe-blik/${appeals.hidden!.appeal}`, "/meldingen", whole],
  };
}

/** Pages of the list of cases, until none of their circle comes any more. */
export async function listPages({ server }: Place, { cookie }: Person, { titled }: Cases): Promise<string[]> {
  const found: string[] = [];
  for (let path: string | undefined = "/casussen"; path && found.length * 20 < titled.length + 20;) {
    found.push(path);
    const { body } = await server.ask(path, { headers: { Cookie: cookie } });
    path = /href="(\/casussen\?[^"]*na=[^"]*)"/.exec(body)?.[1]?.replaceAll("&amp;", "&");
  }
  return found;
}
