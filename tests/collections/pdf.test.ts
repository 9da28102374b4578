import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import { explainChoice } from "#lib/collections/contents";
import { makePdf } from "#lib/collections/pdf";
import { env } from "#lib/core/env";
import { NotFound, TooFast } from "#lib/core/errors";
import { decide } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { aCollection, aModerator } from "../support/collections.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

async function read(viewer: Viewer, slug: string) {
  const bytes = await makePdf(viewer, slug);
  const raw = Buffer.from(bytes).toString("latin1");
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(pdf);
  return { pdf, raw, pages: text.map((page) => page.replace(/\s+/g, " ")) };
}

async function verdict(caseNumber: number, kind: "publish" | "hide") {
  const last = await lastDecision({ caseNumber });
  const decision = { caseNumber, verdict: kind, reason: "Zo.", lastDecisionId: last?.id ?? "" };
  await decide(await aModerator(), decision);
}

const story = (change: Record<string, unknown> = {}) => ({
  askedQuestion: "Kan het weg?",
  underlyingQuestion: "Wie ziet ons?",
  insideRoles: "De teamleider beheer.",
  outcome: "Het bleef staan.",
  tip: "Ga er zelf zitten.",
  ...change,
});

describe("a collection as a PDF", () => {
  it("has a cover, contents with the pages, and each case from the top of a page", async () => {
    const maker = await aModerator();
    const long = Array.from({ length: 400 }, (_, at) => `Dit is zin ${at} van het verhaal.`).join(" ");
    const first = await aCase(await aPerson(), { title: "Het lange verhaal", ...story({ whatHappened: long }) });
    const second = await aCase(await aPerson(), { title: "Het korte verhaal", ...story() });
    const { id, slug } = await aCollection(maker, [first.number, second.number]);
    const reason = "Hier verandert de vraag.";
    await explainChoice(maker, { collectionId: id, caseNumber: second.number, reason, version: 1 });
    const { pages } = await read(maker, slug);
    expect(pages[0]).toMatch(
      /^Leerkring Buren en bankjes Samengesteld door .* 2 casussen Wat leren we van een bankje\?/,
    );
    const begins = pages.flatMap((page, index) => (page.startsWith("Casus ") ? [index + 1] : []));
    expect(begins).toHaveLength(2);
    expect(begins[1]! - begins[0]!, "the long one goes on").toBeGreaterThan(2);
    expect(pages[1]).toMatch(/^Inhoud Het lange verhaal .* Het korte verhaal /);
    expect(pages[1]).toMatch(new RegExp(` ${begins.join(" ")} http\\S+/${slug} 2 / ${pages.length}$`));
    const whole = pages[begins[1]! - 1]!;
    const order = [
      `Casus ${second.number} Het korte verhaal`,
      reason,
      "Kan het weg?",
      "Wie ziet ons?",
      "Bewoners vroegen om het bankje weg te halen.",
      "De teamleider beheer.",
      "Het bleef staan.",
      "Tip voor een collega Ga er zelf zitten.",
      `${begins[1]} / ${pages.length}`,
    ].map((words) => whole.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it("is tagged, in Dutch, with its title and a bookmark per case", async () => {
    const maker = await aModerator();
    const { number } = await aCase(await aPerson(), { title: "Een bankje", ...story() });
    const { slug } = await aCollection(maker, [number], { title: "Voor “iedereen” & Łukasz" });
    const { pdf, raw } = await read(maker, slug);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "Voor “iedereen” & Łukasz", Language: "nl-NL" });
    expect(raw).toContain("/DisplayDocTitle true");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(["Een bankje"]);
    const tree = JSON.stringify(await (await pdf.getPage(3)).getStructTree());
    for (const tag of ["H2", "H3", "P"]) expect(tree).toContain(`"role":"${tag}"`);
  });

  it("shows bold, lists and links as such, and never leads to a script", async () => {
    const maker = await aModerator();
    const whatHappened =
      "**Vet** en *schuin*.\n\n- eerste punt\n- tweede punt\n\n1. stap een\n\n[de wet](https://example.nl/wet) [hier](javascript:alert(1)) <script>alert(2)</script> [binnen](/casussen)";
    const { number } = await aCase(await aPerson(), story({ whatHappened }));
    const { slug } = await aCollection(maker, [number]);
    const { pdf, raw, pages } = await read(maker, slug);
    expect(pages[2]).toContain("Vet en schuin.");
    expect(pages[2]).toContain("• eerste punt • tweede punt");
    expect(pages[2]).toContain("1. stap een");
    expect(pages[2]).toContain("de wet (https://example.nl/wet)");
    expect(pages[2]).toContain("<script>alert(2)</script>");
    expect(raw).not.toMatch(/\/JavaScript|\/JS\b|\/OpenAction|\/Launch/);
    const links = (await (await pdf.getPage(3)).getAnnotations()) as { url?: string }[];
    const hosts = links.map(({ url }) => url && new URL(url).pathname);
    expect(hosts).toEqual(["/wet", "/casussen"]);
  });

  it("is made whatever spaces and unseen signs stand in a text", async () => {
    const maker = await aModerator();
    const signs = "tien\u2009duizend\u2002en\u200b een\ufeff, \u00a0drie\u2028en\u00ad vier";
    const told = story({ title: `Kop ${signs}`, askedQuestion: signs, whatHappened: signs, tip: signs });
    const { number } = await aCase(await aPerson(), told);
    const { pages } = await read(maker, (await aCollection(maker, [number])).slug);
    expect(pages[2]).toContain("Kop tien duizend en een, drie en vier");
  });

  it("holds nothing that its reader may not read: no hidden case, no part for participants", async () => {
    const [maker, author] = [await aModerator(), await aPerson()];
    const open = await aCase(author, { title: "Open", audience: "public", ...story({ participantsOnly: ["inside"] }) });
    const shared = await aCase(author, { title: "Gedeeld", ...story({ tip: "Alleen onder ons." }) });
    const hidden = await aCase(author, { title: "Verstopt", ...story({ outcome: "Een geheim." }) });
    await verdict(open.number, "publish");
    const { slug } = await aCollection(maker, [hidden.number, open.number, shared.number], { audience: "public" });
    await verdict(hidden.number, "hide");
    const forVisitors = (await read(visitor, slug)).pages.join(" ");
    expect(forVisitors).toContain("Het bleef staan.");
    for (const kept of ["Verstopt", "geheim", "Gedeeld", "onder ons", "teamleider", "Geef dit bestand niet"]) {
      expect(forVisitors).not.toContain(kept);
    }
    const forParticipants = (await read(await aPerson(), slug)).pages.join(" ");
    expect(forParticipants).toContain("Geef dit bestand niet aan anderen.");
    expect(forParticipants).toMatch(/Binnen het gemeentehuis Alleen voor deelnemers .*De teamleider beheer\./);
    expect(forParticipants).toContain("Gedeeld");
    expect(forParticipants).not.toContain("geheim");
    expect((await read(author, slug)).pages.join(" ")).not.toContain("geheim");
    const draft = await aCollection(maker, [open.number], { audience: "maker" });
    await expect(makePdf(author, draft.slug)).rejects.toThrow(NotFound);
  });

  it("is a cover alone when there is nothing to read yet", async () => {
    const maker = await aModerator();
    const { slug } = await aCollection(maker);
    expect((await read(maker, slug)).pages).toHaveLength(1);
  });

  it("is made so many times a minute for one reader, and a few at a time for all", async () => {
    const maker = await aModerator();
    const { slug } = await aCollection(maker);
    const readers = await Promise.all(Array.from({ length: 10 }, () => aPerson()));
    const tries = await Promise.all(
      readers.map((reader) =>
        makePdf(reader, slug).then(
          () => "made",
          (error: unknown) => error,
        ),
      ),
    );
    expect(tries.filter((one) => one === "made")).toHaveLength(6);
    expect(tries.filter((one) => one instanceof TooFast)).toHaveLength(4);
    env.RATE_LIMITS = true;
    try {
      for (let time = 0; time < 6; time += 1) await makePdf(maker, slug);
      await expect(makePdf(maker, slug)).rejects.toThrow(TooFast);
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});
