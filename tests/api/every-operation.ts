import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { keepWorkingCopy } from "#lib/cases/working-copies";
import { addToCircle } from "#lib/circles/commands";
import { parse } from "#lib/core/parse";
import { saveSearch } from "#lib/saved-searches/commands";
import { SaveSearch } from "#lib/saved-searches/validation";
import type { Caller } from "../support/api.ts";
import { signedIn } from "../support/api.ts";
import { aCollection } from "../support/collections.ts";
import {
  aCase,
  aCircle,
  aComment,
  aFollowUp,
  aTip,
  anAttachment,
  aPerson,
  aTransfer,
  asKnownNow,
  uploadHeaders,
} from "../support/people.ts";

export interface Example {
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  body?: Record<string, unknown>;
  /** In place of a body in JSON: the bytes of a file, with the headers that belong to it. */
  file?: { bytes: Buffer<ArrayBuffer>; headers: Record<string, string> };
  /** Someone for whom this works. */
  who: Caller;
}

/** A case with a comment for a circle, and one good request for each operation of the API about them. */
export async function everyOperation() {
  const { id: circleId, facilitator } = await aCircle(await aPerson());
  const { number } = await aCase(facilitator, { audience: "circle", circleId });
  const comment = await aComment(facilitator, number);
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#0b5c63" } })
    .png()
    .toBuffer();
  const attachment = await anAttachment(facilitator, number, "bankje.png", picture);
  const bytes = Buffer.from("Wat we zagen.");
  const author = await signedIn(facilitator);
  const moderator = await signedIn(await aPerson({ role: "moderator" }));
  const member = await aPerson();
  await addToCircle(facilitator, { circleId, handle: member.handle });
  const colleague = await asKnownNow(member);
  const casus = `/casussen/${number}`;
  const vervolg = `/vervolg/${await aFollowUp(facilitator, number)}`;
  const overdracht = `/overdrachten/${await aTransfer(colleague, number)}`;
  const advice = await aComment(colleague, number, { kind: "tip" });
  const tip = await aTip(colleague, number);
  const user = await signedIn(colleague);
  const reactie = `/reacties/${comment}`;
  const key = randomUUID();
  const kept = { key, number, baseVersion: 1, sequence: 0, saveId: randomUUID(), content: { title: "Een bankje" } };
  await keepWorkingCopy(facilitator, kept);
  const werkkopie = `/werkkopieen/${key}`;
  const signalering = { reden: "anders", toelichting: "Kijk even." };
  const example = (
    id: string,
    method: Example["method"],
    path: string,
    who: Caller,
    body?: Record<string, unknown>,
  ): Example => ({ id, method, path, who, body });
  const { id: search } = await saveSearch(facilitator, parse(SaveSearch, { name: "Tuinen", query: "zoek=tuin" }));
  const { slug } = await aCollection(facilitator, [number]);
  const examples = [
    example("listCasussen", "GET", "/casussen", author),
    example("getCasus", "GET", casus, author),
    example("listReacties", "GET", `${casus}/reacties`, author),
    example("listWerkpraktijken", "GET", "/werkpraktijken", author),
    example("listGemeenten", "GET", "/gemeenten", author),
    example("getIk", "GET", "/ik", author),
    example("listDeelnemers", "GET", "/deelnemers", author),
    example("listSuggesties", "GET", "/suggesties?zoek=bank", author),
    example("postCasus", "POST", "/casussen", author, {
      titel: "Een bankje",
      watGebeurdeEr: "Het bankje ging weg.",
      werkpraktijken: ["mapping"],
      domein: "balie",
    }),
    example("patchCasus", "PATCH", casus, author, { tip: "Ga er staan." }),
    example("postReactie", "POST", `${casus}/reacties`, author, { soort: "tip", tekst: "Ga er staan." }),
    example("getReactie", "GET", reactie, author),
    example("patchReactie", "PATCH", reactie, author, { tekst: "Anders." }),
    example("putMeegenomen", "PUT", `/reacties/${advice}/meegenomen`, author),
    example("deleteMeegenomen", "DELETE", `/reacties/${advice}/meegenomen`, author),
    example("listVersies", "GET", `${reactie}/versies`, author),
    example("listNoembaar", "GET", `${casus}/noembaar?zoek=Persoon`, author),
    example("listTips", "GET", "/tips", author),
    example("postTip", "POST", `${casus}/tips`, author, { tekst: "Ga er staan.", werkpraktijken: ["mapping"] }),
    example("getTip", "GET", `/tips/${tip}`, author),
    example("patchTip", "PATCH", `/tips/${tip}`, user, { tekst: "Ga er zitten." }),
    example("getDeelnemer", "GET", `/deelnemers/${colleague.handle}`, author),
    example("getGemeente", "GET", `/gemeenten/${colleague.organisation.slug}`, author),
    example("getWerkpraktijk", "GET", "/werkpraktijken/werken-aan-relaties", author),
    example("putStemOpTip", "PUT", `/tips/${tip}/stem`, author),
    example("deleteStemOpTip", "DELETE", `/tips/${tip}/stem`, author),
    example("putWerkkopie", "PUT", werkkopie, author, {
      nummer: number,
      versie: 1,
      volgnummer: 1,
      opslag: "0d6f1c52-4c9b-4f4e-9d1a-3f1f7a6b2c11",
      velden: { title: "Een bankje", practices: ["mapping"] },
    }),
    example("getWerkkopie", "GET", werkkopie, author),
    example("deleteWerkkopie", "DELETE", werkkopie, author),
    example("putStemOpCasus", "PUT", `${casus}/stem`, moderator),
    example("deleteStemOpCasus", "DELETE", `${casus}/stem`, moderator),
    example("putStemOpReactie", "PUT", `${reactie}/stem`, moderator),
    example("deleteStemOpReactie", "DELETE", `${reactie}/stem`, moderator),
    example("putSchrijft", "PUT", `${casus}/schrijft`, moderator),
    example("signaleerCasus", "POST", `${casus}/signaleringen`, moderator, signalering),
    example("signaleerReactie", "POST", `${reactie}/signaleringen`, moderator, signalering),
    example("signaleerTip", "POST", `/tips/${tip}/signaleringen`, moderator, signalering),
    example("listVervolg", "GET", `${casus}/vervolg`, author),
    example("postVervolg", "POST", `${casus}/vervolg`, author, {
      geprobeerd: "Een avond soep.",
      watGebeurdeEr: "Er kwam niemand.",
    }),
    example("getVervolg", "GET", vervolg, author),
    example("patchVervolg", "PATCH", vervolg, author, { geprobeerd: "Twee avonden soep." }),
    example("listOverdrachten", "GET", `${casus}/overdrachten`, author),
    example("postOverdracht", "POST", `${casus}/overdrachten`, moderator, {
      omstandigheden: "Een dorp.",
      opbrengst: "Het bankje bleef.",
    }),
    example("getOverdracht", "GET", overdracht, author),
    example("patchOverdracht", "PATCH", overdracht, user, { opbrengst: "Er kwamen er twee bij." }),
    example("deleteTip", "DELETE", `/tips/${tip}`, user),
    example("deleteVervolg", "DELETE", vervolg, author),
    example("deleteOverdracht", "DELETE", overdracht, user),
    example("listZoekopdrachten", "GET", "/zoekopdrachten", author),
    example("postZoekopdracht", "POST", "/zoekopdrachten", author, { naam: "Balie", vraag: "domein=balie" }),
    example("deleteZoekopdracht", "DELETE", `/zoekopdrachten/${search}`, author),
    example("listVerzamelingen", "GET", "/verzamelingen", author),
    example("getVerzameling", "GET", `/verzamelingen/${slug}`, author),
    example("listBijlagen", "GET", `${casus}/bijlagen`, author),
    {
      ...example("postBijlage", "POST", `${casus}/bijlagen`, author),
      file: { bytes, headers: uploadHeaders("verslag.txt", bytes) },
    },
    example("getBijlage", "GET", `/bijlagen/${attachment}`, author),
    example("patchBijlage", "PATCH", `/bijlagen/${attachment}`, author, { beschrijving: "Een groen vlak." }),
    example("deleteBijlage", "DELETE", `/bijlagen/${attachment}`, author),
    example("deleteReactie", "DELETE", reactie, author),
    example("deleteCasus", "DELETE", casus, author),
  ];
  return { number, comment, examples };
}

export const ask = (
  { who, method, path, body, file }: Example,
  by: Caller = who,
  extra?: Record<string, string | undefined>,
) =>
  by.ask(method, path, file?.bytes ?? (body && JSON.stringify(body)), {
    ...file?.headers,
    ...extra,
    ...(file && { "content-type": "application/octet-stream" }),
  });

/** What the database holds, in one value per table; visits and limits aside, which every request may touch. */
export async function everythingStored(): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'participant', 'rate_limit', 'quota', 'job_run')`,
  );
  const sums = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db.execute<{ sum: string }>(
        sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${sql.identifier(name)} t`,
      );
      return [name, row!.sum] as const;
    }),
  );
  return Object.fromEntries(sums);
}
