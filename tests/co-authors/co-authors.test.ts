import { describe, expect, it } from "vitest";
import { reviseCase, withdrawCase } from "#lib/cases/commands";
import { getCase, listDrafts } from "#lib/cases/queries";
import { ReviseCase } from "#lib/cases/validation";
import { addCoAuthor, removeCoAuthor } from "#lib/co-authors/commands";
import { listCoAuthors } from "#lib/co-authors/queries";
import { Conflict, Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listNotifications } from "#lib/notifications/queries";
import { useDatabase } from "../support/database.ts";
import { deedsAbout } from "../support/log.ts";
import { aCase, aCircle, aPerson, asKnownNow, caseInput } from "../support/people.ts";

useDatabase();

const revision = (number: number, version: number, change: Record<string, unknown> = {}) => {
  const { submissionKey: _, ...content } = caseInput();
  return parse(ReviseCase, { ...content, number, version, ...change });
};

async function aSharedDraft() {
  const author = await aPerson({ name: "Ilse de Boer" });
  const colleague = await aPerson({ name: "Omar Haddad" });
  const { number } = await aCase(author, { intent: "draft", title: "Samen" });
  await addCoAuthor(author, { number, handle: colleague.handle });
  return { author, colleague: await asKnownNow(colleague), number };
}

describe("writing along", () => {
  it("begins with a notification, and opens the draft to read and to change", async () => {
    const { author, colleague, number } = await aSharedDraft();
    expect((await listNotifications(colleague)).items).toMatchObject([
      { kind: "co-author", actor: "Ilse de Boer", case: { number, title: "Samen" } },
    ]);
    expect(await listDrafts(colleague)).toMatchObject([{ number, author: "Ilse de Boer" }]);
    await reviseCase(colleague, revision(number, 1, { intent: "draft", title: "Samen beter" }));
    expect(await getCase(author, number)).toMatchObject({ title: "Samen beter" });
    expect(await listCoAuthors(author, number)).toMatchObject([{ name: "Omar Haddad" }]);
  });

  it("leaves to the author who reads it, whether it is posted and whether it is withdrawn", async () => {
    const { author, colleague, number } = await aSharedDraft();
    await expect(reviseCase(colleague, revision(number, 1))).rejects.toThrow(Forbidden);
    const wider = revision(number, 1, { intent: "draft", audience: "public" });
    await expect(reviseCase(colleague, wider)).rejects.toThrow(Forbidden);
    await expect(withdrawCase(colleague, { number })).rejects.toThrow(Forbidden);
    await expect(addCoAuthor(colleague, { number, handle: (await aPerson()).handle })).rejects.toThrow(Forbidden);
    await reviseCase(author, revision(number, 1));
    await reviseCase(colleague, revision(number, 2, { title: "Na het plaatsen" }));
    expect(await getCase(await aPerson(), number)).toMatchObject({ title: "Na het plaatsen" });
  });

  it("in two windows ends in a conflict that names the other, and loses neither text", async () => {
    const { author, colleague, number } = await aSharedDraft();
    await reviseCase(author, revision(number, 1));
    await reviseCase(colleague, revision(number, 2, { title: "Van Omar" }));
    const refusal = await reviseCase(author, revision(number, 2, { title: "Van Ilse" })).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Conflict);
    expect(refusal).toMatchObject({ message: "changedMeanwhile", by: "Omar Haddad" });
    expect(await getCase(author, number)).toMatchObject({ title: "Van Omar", version: 3 });
  });

  it("works for a case of a circle that the co-author is no member of", async () => {
    const { id: circleId, facilitator } = await aCircle(await aPerson());
    const { number } = await aCase(facilitator, { audience: "circle", circleId });
    const colleague = await aPerson();
    await addCoAuthor(facilitator, { number, handle: colleague.handle });
    const change = revision(number, 1, { audience: "circle", circleId, title: "Beter" });
    await reviseCase(await asKnownNow(colleague), change);
    expect(await getCase(facilitator, number)).toMatchObject({ title: "Beter", circleId });
  });

  it("ends at the wish of either: a draft is then gone for them, and a third person cannot end it", async () => {
    const { author, colleague, number } = await aSharedDraft();
    await expect(removeCoAuthor(await aPerson(), { number, handle: colleague.handle })).rejects.toThrow(NotFound);
    await removeCoAuthor(colleague, { number, handle: colleague.handle });
    await removeCoAuthor(author, { number, handle: colleague.handle });
    await expect(getCase(await asKnownNow(colleague), number)).rejects.toThrow(NotFound);
    expect(await deedsAbout({ caseNumber: number })).toEqual([
      "case.drafted",
      "case.co-author-added",
      "case.co-author-removed",
    ]);
  });

  it("is for ten colleagues at most, never the author, never somebody we do not know; twice is harmless", async () => {
    const { author, colleague, number } = await aSharedDraft();
    await addCoAuthor(author, { number, handle: colleague.handle });
    await expect(addCoAuthor(author, { number, handle: author.handle })).rejects.toThrow(Invalid);
    await expect(addCoAuthor(author, { number, handle: "niemand" })).rejects.toThrow(Invalid);
    for (let more = 0; more < 9; more++) await addCoAuthor(author, { number, handle: (await aPerson()).handle });
    await expect(addCoAuthor(author, { number, handle: (await aPerson()).handle })).rejects.toThrow(Refused);
    expect(await listCoAuthors(author, number)).toHaveLength(10);
  });
});
