import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { reviseCase, writeCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { typedCase } from "#lib/cases/typed";
import { KeepWorkingCopy, ReviseCase, WriteCase } from "#lib/cases/validation";
import {
  alsoWriting,
  discardWorkingCopy,
  getWorkingCopy,
  keepWorkingCopy,
  listUnsaved,
  unsavedFor,
} from "#lib/cases/working-copies";
import { addCoAuthor } from "#lib/co-authors/commands";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson, asKnownNow, caseInput } from "../support/people.ts";

useDatabase();

const keep = (actor: Actor, given: Partial<KeepWorkingCopy> = {}) =>
  keepWorkingCopy(
    actor,
    parse(KeepWorkingCopy, {
      key: randomUUID(),
      number: null,
      baseVersion: null,
      sequence: 0,
      saveId: randomUUID(),
      content: { title: "Half af" },
      ...given,
    }),
  );

describe("what somebody is typing", () => {
  it("is kept without what no text can hold: a NUL, and half a letter", async () => {
    const writer = await aPerson();
    const key = randomUUID();
    await keep(writer, {
      key,
      content: { title: "Het\u0000 hek ", whatHappened: "\ud83d", practices: ["map\u0000ping"] },
    });
    const { content } = await getWorkingCopy(writer, key);
    expect(content).toEqual({ title: "Het hek ", whatHappened: "\ufffd", practices: ["mapping"] });
  });

  it("is kept as it stands, too long or half filled in, and listed for who typed it alone", async () => {
    const writer = await aPerson();
    const key = randomUUID();
    const content = { title: "w".repeat(500), practices: ["mapping"], domain: "" };
    await expect(keep(writer, { key, content })).resolves.toMatchObject({ sequence: 1 });
    expect(await getWorkingCopy(writer, key)).toMatchObject({ content, number: null });
    expect(await listUnsaved(writer)).toMatchObject([{ key, title: "w".repeat(120) }]);
    const other = await aPerson({ role: "moderator" });
    await expect(getWorkingCopy(other, key)).rejects.toThrow(NotFound);
    expect(await listUnsaved(other)).toEqual([]);
  });

  it("never overwrites a later text with an earlier one", async () => {
    const writer = await aPerson();
    const key = randomUUID();
    await keep(writer, { key, content: { title: "Eerste" } });
    await keep(writer, { key, sequence: 1, content: { title: "Tweede" } });
    await expect(keep(writer, { key, sequence: 0, content: { title: "Te laat" } })).rejects.toThrow(Conflict);
    await expect(keep(writer, { key, sequence: 1, content: { title: "Te laat" } })).rejects.toThrow(Conflict);
    expect(await getWorkingCopy(writer, key)).toMatchObject({ content: { title: "Tweede" }, sequence: 2 });
  });

  it("from two windows at once is kept from one of them; the other hears of it", async () => {
    const writer = await aPerson();
    const key = randomUUID();
    await keep(writer, { key });
    const { done, refusals } = await triedAtOnce(8, (at) =>
      keep(writer, { key, sequence: 1, content: { title: `Venster ${at}` } }),
    );
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toMatchObject({ message: "keptElsewhere" });
  });

  it("sent again after a lost answer is the same save", async () => {
    const writer = await aPerson();
    const [key, saveId] = [randomUUID(), randomUUID()];
    await keep(writer, { key, saveId });
    await expect(keep(writer, { key, saveId })).resolves.toMatchObject({ sequence: 1 });
  });

  it("leaves the case itself alone, and is gone once it is saved there", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { title: "Zoals geplaatst" });
    const key = randomUUID();
    await keep(author, { key, number, baseVersion: 1, content: { title: "Nog niet" } });
    expect(await getCase(author, number)).toMatchObject({ title: "Zoals geplaatst", version: 1 });
    expect(await unsavedFor(author, number)).toMatchObject({ key, baseVersion: 1, content: { title: "Nog niet" } });
    const { submissionKey: _, ...content } = caseInput();
    await reviseCase(author, parse(ReviseCase, { ...content, number, version: 1, title: "Nu wel", workingCopy: key }));
    expect(await unsavedFor(author, number)).toBeUndefined();
    await expect(keep(author, { key, number, sequence: 1 })).rejects.toThrow(Conflict);
    expect(await unsavedFor(author, number)).toBeUndefined();
  });

  it("becomes a case under its own key, and a late copy of that form is refused", async () => {
    const writer = await aPerson();
    const key = randomUUID();
    await keep(writer, { key });
    await writeCase(writer, parse(WriteCase, { ...caseInput(), submissionKey: key }));
    expect(await listUnsaved(writer)).toEqual([]);
    await expect(keep(writer, { key })).rejects.toThrow("sentAlready");
  });

  it("is kept only for a case that one may write", async () => {
    const { number } = await aCase(await aPerson());
    await expect(keep(await aPerson(), { number })).rejects.toThrow(Forbidden);
    const draft = await aCase(await aPerson(), { intent: "draft" });
    await expect(keep(await aPerson(), { number: draft.number })).rejects.toThrow(NotFound);
  });

  it("may hold only what the form holds, and at most a hundred texts", async () => {
    const writer = await aPerson();
    const junk = { authorId: writer.id } as Record<string, string>;
    expect(() => keep(writer, { content: junk })).toThrow(Invalid);
    await db.execute(sql`
      insert into working_copy (participant_id, key, content, sequence, save_id)
      select ${writer.id}, gen_random_uuid(), '{}', 1, gen_random_uuid() from generate_series(1, 100)`);
    await expect(keep(writer)).rejects.toThrow("tooManyCopies");
    expect(await listUnsaved(writer)).toHaveLength(100);
  });

  it("is thrown away by who typed it, and by nobody else", async () => {
    const writer = await aPerson();
    const key = randomUUID();
    await keep(writer, { key });
    await discardWorkingCopy(await aPerson(), { key });
    expect(await listUnsaved(writer)).toHaveLength(1);
    await discardWorkingCopy(writer, { key });
    await discardWorkingCopy(writer, { key });
    expect(await listUnsaved(writer)).toEqual([]);
  });

  it("tells the others at the same case who is writing now, for three minutes", async () => {
    const author = await aPerson({ name: "Ilse de Boer" });
    const { number } = await aCase(author);
    const colleague = await aPerson({ name: "Omar Haddad" });
    await addCoAuthor(author, { number, handle: colleague.handle });
    const knows = await asKnownNow(colleague);
    await expect(keep(knows, { number })).resolves.toMatchObject({ alsoWriting: [] });
    await expect(keep(author, { number })).resolves.toMatchObject({ alsoWriting: ["Omar Haddad"] });
    await db.execute(sql`update working_copy set saved_at = now() - interval '4 minutes'`);
    expect(await alsoWriting(author, number)).toEqual([]);
  });

  it("is read back as a form needs it: what is no answer is none", () => {
    const typed = typedCase({ title: " Half ", practices: ["support", "tovenarij"], domain: "zee", tip: ["a"] });
    expect(typed).toMatchObject({ title: "Half", practices: ["support"], domain: null, tip: "" });
  });
});
