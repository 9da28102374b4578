import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { listRelated } from "#lib/cases/related";
import { decide } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson } from "../support/people.ts";

useDatabase();

const relatedTo = async (viewer: Viewer, number: number) =>
  (await listRelated(viewer, await getCase(viewer, number))).map((item) => item.title);

describe("related cases", () => {
  it("are up to four that share the most practices, the newest first among equals, and never the case itself", async () => {
    const author = await aPerson();
    const write = async (...practices: string[]) => (await aCase(author, { practices })).number;
    const oldest = await write("resolutions");
    const one = await write("resolutions");
    const both = await write("resolutions", "alignment");
    const newer = await write("alignment");
    await write("support");
    const newest = await write("resolutions", "support");
    const subject = await getCase(author, await write("resolutions", "alignment"));
    const related = await listRelated(author, subject);
    expect(related.map(({ number }) => number)).toEqual([both, newest, newer, one]);
    expect(related[0]).toMatchObject({ shared: 2, organisationName: author.organisation.name });
    expect(related.map(({ number }) => number)).not.toContain(oldest);
  });

  it("are also those about the same, whatever the practice, before those that share only the domain", async () => {
    const author = await aPerson();
    const about = (title: string, change: object = {}) =>
      aCase(author, { title, practices: ["support"], domain: "desk", ...change });
    await about("Hondenpoep in het park", { practices: ["relations"], domain: "social" });
    for (let made = 0; made < 4; made += 1) await about(`Parkeren ${made}`, { practices: ["mapping"] });
    await about("Regels voor hondenpoep", {
      practices: ["alignment"],
      domain: "physical",
    });
    const { number } = await about("Klachten over hondenpoep");
    expect((await relatedTo(author, number)).slice(0, 2)).toEqual(["Regels voor hondenpoep", "Hondenpoep in het park"]);
  });

  it("are not those that share only words that stand in many cases, also when there are few cases", async () => {
    const author = await aPerson();
    const about = (title: string, askedQuestion: string) =>
      aCase(author, { title, askedQuestion, practices: ["support"], domain: "desk" });
    await about("Steiger in de haven", "Blijft de steiger?");
    for (const made of [1, 2, 3, 4, 5])
      await about(`Iets ${made}`, "Willen buren graag samen snel verder, vragen wethouder en raad?");
    const { number } = await aCase(author, {
      title: "Zwemmen bij de steiger",
      askedQuestion: "Willen buren graag samen snel verder, vragen wethouder en raad?",
      practices: ["relations"],
      domain: "social",
    });
    await db.execute(sql`analyze practice_case`);
    expect((await relatedTo(author, number))[0]).toBe("Steiger in de haven");
  });

  it("weigh the circumstances when the rest is the same", async () => {
    const author = await aPerson();
    const write = (title: string, firstContact: string, politicalInvolvement: string) =>
      aCase(author, { title, practices: ["relations"], domain: "social", firstContact, politicalInvolvement });
    await write("Wandelpad", "phone", "decided");
    await write("Zebrapad", "phone", "none");
    await write("Fietspad", "office", "none");
    const { number } = await write("Ruiterspoor", "phone", "decided");
    expect((await relatedTo(author, number)).slice(0, 3)).toEqual(["Wandelpad", "Zebrapad", "Fietspad"]);
  });

  it("are only those the reader may read", async () => {
    const { facilitator, id } = await aCircle(await aPerson());
    const moderator = await aPerson({ role: "moderator" });
    const practices = ["mapping", "relations", "resolutions", "alignment", "support"];
    const subject = await getCase(facilitator, (await aCase(facilitator, { practices })).number);
    const inCircle = await aCase(facilitator, { practices, audience: "circle", circleId: id });
    const hidden = await aCase(await aPerson(), { practices });
    await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    const gone = await aCase(facilitator, { practices });
    await withdrawCase(facilitator, { number: gone.number });
    await aCase(facilitator, { practices, intent: "draft" });
    const seenBy = async (viewer: Actor) =>
      (await listRelated(viewer, subject)).filter(({ shared }) => shared === 5).map(({ number }) => number);
    expect(await seenBy(facilitator)).toEqual([inCircle.number]);
    expect(await seenBy(await aPerson())).toEqual([]);
    expect(await seenBy(moderator)).toEqual([hidden.number, inCircle.number]);
    expect(await listRelated(visitor, subject)).toEqual([]);
  });

  it("are for visitors compared by the public words alone, and told in them", async () => {
    const author = await aPerson();
    const moderator = await aPerson({ role: "moderator" });
    const publish = async (change: object) => {
      const { number } = await aCase(author, { practices: ["mapping"], domain: "desk", audience: "public", ...change });
      await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
      return number;
    };
    const kept = { participantsOnly: ["inside", "face-to-face"], rulesAndPlans: "Verordening zwanenbrood." };
    await publish({ title: "Brood voor zwanen", ...kept, firstContact: "online", politicalInvolvement: "decided" });
    await publish({ title: "Eenden" });
    const subject = await publish({
      title: "Voeren aan de vijver",
      ...kept,
      firstContact: "online",
      politicalInvolvement: "decided",
    });
    expect((await relatedTo(author, subject))[0]).toBe("Brood voor zwanen");
    expect(await relatedTo(visitor, subject)).toEqual(["Eenden", "Brood voor zwanen"]);
    expect(JSON.stringify(await listRelated(visitor, await getCase(visitor, subject)))).not.toContain("zwanenbrood");
  });

  it("are none for a draft without practices, and survive odd words", async () => {
    expect(await listRelated(await aPerson(), { number: 1, practices: [] })).toEqual([]);
    const author = await aPerson();
    const { number } = await aCase(author, { title: `'Aan' "de" \\balie & | !(x):* https://a.nl/b?c=1 🌱` });
    await db.execute(sql`analyze practice_case`);
    expect((await relatedTo(author, number)).length).toBe(4);
  });
});
