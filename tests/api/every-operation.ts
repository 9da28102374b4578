import sharp from "sharp";
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Caller } from "../support/api.ts";
import { signedIn } from "../support/api.ts";
import { aCase, aCircle, aComment, aPerson, anAttachment, uploadHeaders } from "../support/people.ts";

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
  const casus = `/casussen/${number}`;
  const reactie = `/reacties/${comment}`;
  const signalering = { reden: "anders", toelichting: "Kijk even." };
  const example = (
    id: string,
    method: Example["method"],
    path: string,
    who: Caller,
    body?: Record<string, unknown>,
  ): Example => ({ id, method, path, who, body });
  const examples = [
    example("listCasussen", "GET", "/casussen", author),
    example("getCasus", "GET", casus, author),
    example("listReacties", "GET", `${casus}/reacties`, author),
    example("listWerkpraktijken", "GET", "/werkpraktijken", author),
    example("listGemeenten", "GET", "/gemeenten", author),
    example("getIk", "GET", "/ik", author),
    example("listDeelnemers", "GET", "/deelnemers", author),
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
    example("putStemOpCasus", "PUT", `${casus}/stem`, moderator),
    example("deleteStemOpCasus", "DELETE", `${casus}/stem`, moderator),
    example("putStemOpReactie", "PUT", `${reactie}/stem`, moderator),
    example("deleteStemOpReactie", "DELETE", `${reactie}/stem`, moderator),
    example("signaleerCasus", "POST", `${casus}/signaleringen`, moderator, signalering),
    example("signaleerReactie", "POST", `${reactie}/signaleringen`, moderator, signalering),
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
    sql`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'participant', 'rate_limit')`,
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
