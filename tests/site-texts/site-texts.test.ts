import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Conflict, Forbidden, Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { siteTextLanguages, siteTextNames } from "#lib/site-texts/choices";
import { restoreSiteText, writeSiteText } from "#lib/site-texts/commands";
import { findWritten, firstText, getSiteTexts } from "#lib/site-texts/queries";
import { RestoreSiteText, WriteSiteText } from "#lib/site-texts/validation";
import { getSettings } from "#lib/settings/queries";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let administrator: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
});

const input = (change: Record<string, unknown> = {}) =>
  parse(WriteSiteText, { name: "homeJoin", language: "nl", text: "Doe mee.", intent: "keep", ...change });
const knownOf = async (name: "homeJoin" | "privacyContact") => (await findWritten(name, "nl"))?.changedAt.toISOString() ?? ""; // prettier-ignore

describe("a text of a public page", () => {
  it("is the first one until somebody writes another, per language", async () => {
    for (const language of siteTextLanguages)
      for (const name of siteTextNames)
        expect(await getSiteTexts([name], language)).toEqual({ [name]: firstText(name, language) });
    await writeSiteText(administrator, input({ text: "  Bel **ons**.\r\n" }));
    expect(await getSiteTexts(["homeJoin"], "nl")).toEqual({ homeJoin: "Bel **ons**." });
    expect(await getSiteTexts(["homeJoin"], "en")).toEqual({ homeJoin: firstText("homeJoin", "en") });
    expect(Object.keys(await getSettings())).not.toContain("text.homeJoin.nl");
  });

  it("that is only looked at, is not kept", async () => {
    await writeSiteText(administrator, input({ text: "Even kijken.", intent: "preview" }));
    expect((await getSiteTexts(["homeJoin"], "nl")).homeJoin).toBe("Bel **ons**.");
  });

  it("is never overwritten by who began with an older one, and goes back to the first", async () => {
    await expect(writeSiteText(administrator, input({ text: "Anders." }))).rejects.toThrow(Conflict);
    const known = await knownOf("homeJoin");
    const back = parse(RestoreSiteText, { name: "homeJoin", language: "nl", known });
    await restoreSiteText(administrator, back);
    expect((await getSiteTexts(["homeJoin"], "nl")).homeJoin).toBe(firstText("homeJoin", "nl"));
    await restoreSiteText(administrator, { ...back, known: "" });
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.action, "setting.changed"));
    expect(lines.map(({ detail }) => detail)).toEqual([
      { setting: "text.homeJoin.nl", before: null, after: 12 },
      { setting: "text.homeJoin.nl", before: 12, after: null },
    ]);
  });

  it("holds no personal data; whom to ask, and where, may stand on the privacy page", async () => {
    const contact = "Mail privacy@breda.nl of bel 076 529 30 00.";
    await expect(writeSiteText(administrator, input({ text: contact }))).rejects.toThrow(Invalid);
    await writeSiteText(administrator, input({ name: "privacyContact", text: contact, personalDataSeen: "" }));
    expect((await getSiteTexts(["privacyContact"], "nl")).privacyContact).toBe(contact);
    const iban = input({ name: "privacyContact", text: "Stort op NL91ABNA0417164300.", known: await knownOf("privacyContact") }); // prettier-ignore
    await expect(writeSiteText(administrator, iban)).rejects.toThrow(Invalid);
  });

  it("is written by administrators alone", async () => {
    for (const role of ["participant", "moderator", "researcher", "partner"] as const) {
      const somebody = await aPerson({ role });
      await expect(writeSiteText(somebody, input({ intent: "preview" }))).rejects.toThrow(Forbidden);
      await expect(restoreSiteText(somebody, input())).rejects.toThrow(Forbidden);
    }
  });

  it("is a text of a page that there is, and not too long", () => {
    for (const wrong of [
      { name: "elders" },
      { language: "de" },
      { text: " \n " },
      { text: "x".repeat(2_001) },
      { intent: "" },
      { known: "gisteren" },
      { extra: 1 },
    ])
      // prettier-ignore
      expect(() => input(wrong), JSON.stringify(wrong).slice(0, 40)).toThrow(Invalid);
  });
});
