import { env } from "#lib/core/env";

/** As much of JSON Schema 2020-12 as our schemas use. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  format?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  minimum?: number;
  [more: string]: unknown;
}

/** What an example says, by the name of the field: a case that somebody could have written. */
const values: Readonly<Record<string, unknown>> = {
  titel: "Een bankje bij het speelveld",
  watGebeurdeEr: "Bewoners vroegen om het bankje weg te halen. Anderen zaten er juist graag.",
  watVroegDeInwoner: "Kan dat bankje weg?",
  vraagAchterDeVraag: "Van wie is dit plein?",
  leervraag: "Hoe breng ik beide groepen aan tafel?",
  metWieSprakJe: "Met een bewoner van de flat en met twee jongeren.",
  voorWieSprakDeInwoner: "Voor haar galerij.",
  andereMeningen: "De jongeren willen blijven.",
  rollenBinnen: "De wijkbeheerder beslist over het groen.",
  voorgeschiedenis: "Het bankje staat er al vijf jaar.",
  regelsEnPlannen: "Het plein staat in het plan voor volgend jaar.",
  watIsErGedaan: "We liepen samen een ronde.",
  gedaanInKaart: "We vroegen wie er wanneer zit.",
  gedaanRelaties: "We dronken koffie met beide groepen.",
  gedaanOplossingen: "Het bankje schoof tien meter op.",
  gedaanAansluiten: "De wijkbeheerder liep mee.",
  gedaanOndersteunen: "We zetten er een prullenbak bij.",
  watLeverdeHetOp: "Er kwam niemand meer klagen.",
  watZouJeWeerDoen: "Eerst lopen, dan praten.",
  tip: "Ga er zelf een uur zitten.",
  tekst: "Wat zei de jongste van de groep?",
  geprobeerd: "Een avond met soep.",
  omstandigheden: "Een dorp met één plein.",
  opbrengst: "Het bankje bleef staan.",
  beschrijving: "Een leeg bankje naast een grasveld.",
  inleiding: "Casussen over wie er op een plein mag zijn.",
  waarom: "Omdat het klein begon.",
  toelichting: "Er staat een huisnummer in.",
  reden: "Deze tekst is te lang.",
  redenVanWijziging: "De afloop staat er nu bij.",
  naam: "Breda",
  naamInProefschrift: "mapping the situation",
  functie: "wijkmanager",
  handle: "deelnemer-breda",
  provincie: "Noord-Brabant",
  code: "0758",
  vraag: "werkpraktijk=situaties-in-kaart-brengen",
  zoek: "bankje",
  slug: "breda",
  sleutel: "mapping",
  werkpraktijken: ["mapping"],
  nummer: 12,
  casus: 12,
  aantal: 20,
  waardevol: 4,
  aantalReacties: 7,
  aantalCasussen: 3,
  versie: 2,
  volgnummer: 1,
  mediatype: "image/png",
  controlegetal: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  bytes: 48_210,
  breedte: 1_200,
  hoogte: 800,
  taal: "nl",
  status: 400,
  title: "Er klopt iets niet in wat je stuurde",
  detail: "Kijk bij errors wat er niet klopt.",
  in: "body",
  velden: { title: "Een bankje bij het speelveld", practices: ["mapping"] },
  self: `${env.APP_URL}/api/v1/casussen/12`,
  pagina: `${env.APP_URL}/casussen/12`,
  feed: `${env.APP_URL}/zoekopdrachten/geheim/casussen.atom`,
  adres: "/casussen/12",
};

const UUID = "0d6f1c52-4c9b-4f4e-9d1a-3f1f7a6b2c11";
/** Answers to a question that was not asked yet, and what belongs to personal data alone: not in an example. */
const LEFT_OUT = ["persoonsgegevensGezien", "zekerWeten"];
const OF_PERSONAL_DATA = ["code", "soort", "begin", "eind"];

const typeOf = ({ type }: JsonSchema) => (Array.isArray(type) ? type.find((one) => one !== "null") : type);

const fits = (value: unknown, schema: JsonSchema): boolean => {
  if (schema.enum) return schema.enum.includes(value);
  const type = typeOf(schema);
  if (type === "array") return Array.isArray(value);
  if (type === "integer" || type === "number") return typeof value === "number";
  if (type === "string") return typeof value === "string" && ![UUID, "date-time", "uuid"].includes(schema.format ?? "");
  return type === "object" && typeof value === "object" && schema.properties === undefined;
};

const ofString = ({ format }: JsonSchema): string => {
  if (format === "uuid") return UUID;
  if (format === "date-time") return "2026-03-04T09:30:00.000Z";
  if (format === "date") return "2026-03-04";
  return format === "uri" ? `${env.APP_URL}/casussen/12` : "tekst";
};

/** What somebody could send, or get, by this schema. The same each time. */
export function exampleOf(schema: JsonSchema, known: Readonly<Record<string, JsonSchema>>, name = ""): unknown {
  if (schema.$ref) return exampleOf(known[schema.$ref.split("/").at(-1)!]!, known, name);
  if (schema.const !== undefined) return schema.const;
  const value = values[name];
  if (value !== undefined && fits(value, schema)) return value;
  if (schema.anyOf)
    return exampleOf(
      schema.anyOf.find(({ type }) => type !== "null")!,
      known,
      name,
    );
  if (schema.enum) return schema.enum[0];
  const type = typeOf(schema);
  if (type === "string") return ofString(schema);
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, 1);
  if (type === "boolean") return false;
  if (type === "array") return [exampleOf(schema.items ?? {}, known, name)];
  return ofObject(schema, known);
}

function ofObject({ properties = {} }: JsonSchema, known: Readonly<Record<string, JsonSchema>>) {
  const leftOut = "reden" in properties && "in" in properties ? OF_PERSONAL_DATA : LEFT_OUT;
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !leftOut.includes(name))
      .map(([name, property]) => [name, exampleOf(property, known, name)]),
  );
}
