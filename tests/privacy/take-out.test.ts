import { randomUUID } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, caseVersions, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { KeepWorkingCopy, ReviseCase, caseFields } from "#lib/cases/validation";
import { keepWorkingCopy } from "#lib/cases/working-copies";
import { addCoAuthor } from "#lib/co-authors/commands";
import { parse } from "#lib/core/parse";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

/** Everything in every table, as text. */
async function dump(): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => db.execute(sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t`)),
  );
  expect(tables.length).toBeGreaterThan(15);
  return JSON.stringify(rows);
}

async function revise(author: Actor, number: number, change: Record<string, unknown>) {
  const before = await getCase(author, number);
  const present = Object.fromEntries(caseFields.map((field) => [field, before[field]]));
  await reviseCase(
    author,
    parse(ReviseCase, { ...present, ...change, intent: "post", number, version: before.version }),
  );
}

it("leaves nowhere in the database what an edit takes out of a posted case", async () => {
  const author = await aPerson();
  const { number } = await aCase(author, { outcome: "Er kwam een bankje." });
  // As it may stand from before there was a guard.
  const old = "Mevrouw Haverstraat (bsn 123456782) belde met 06 12345678. Later kwam mevrouw Haverstraat langs.";
  const colleague = await aPerson();
  await addCoAuthor(author, { number, handle: colleague.handle });
  const { version } = await getCase(author, number);
  await keepWorkingCopy(
    await asKnownNow(colleague),
    parse(KeepWorkingCopy, {
      key: randomUUID(),
      saveId: randomUUID(),
      sequence: 0,
      number,
      baseVersion: version,
      content: { whatHappened: `${old} Zij was blij.` },
    }),
  );
  await db
    .update(practiceCases)
    .set({ whatHappened: old, publicTexts: { slug: "een-bankje", title: "Een bankje", tip: old } })
    .where(eq(practiceCases.number, number));
  await db.update(caseVersions).set({ content: sql`content || ${JSON.stringify({ whatHappened: old })}::jsonb` });
  expect(await dump()).toContain("123456782");

  await revise(author, number, { whatHappened: "Een bewoner belde ons." });

  const after = await dump();
  for (const value of ["123456782", "06 12345678", "averstraat"]) expect(after).not.toContain(value);
  const [kept] = await db
    .select()
    .from(caseVersions)
    .where(eq(caseVersions.caseNumber, number))
    .orderBy(caseVersions.version);
  expect(kept!.content).toMatchObject({
    whatHappened: "[inwoner A] (bsn [burgerservicenummer]) belde met [telefoonnummer]. Later kwam [inwoner A] langs.",
    outcome: "Er kwam een bankje.",
  });
  const [entry] = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, "privacy.taken-out"))
    .orderBy(desc(auditEntries.id));
  expect(entry).toMatchObject({ caseNumber: number, detail: { kinds: "name bsn phone" } });
});

it("leaves the versions alone when an edit takes nothing out", async () => {
  const author = await aPerson();
  const { number } = await aCase(author, { whatHappened: "Samen met Sjoerd liep ik door de wijk." });
  await revise(author, number, { whatHappened: "Samen met Sjoerd liep ik weer door de wijk." });
  const [version] = await db
    .select()
    .from(caseVersions)
    .where(eq(caseVersions.caseNumber, number))
    .orderBy(caseVersions.version);
  expect(version!.content).toMatchObject({ whatHappened: "Samen met Sjoerd liep ik door de wijk." });
});
