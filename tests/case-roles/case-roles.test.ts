import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { caseRoles } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { keepRoles } from "#lib/case-roles/commands";
import { listRoles, rolesSeen } from "#lib/case-roles/queries";
import { KeepRoles } from "#lib/case-roles/validation";
import { Conflict, Forbidden, NotFound, constraintOf } from "#lib/core/errors";
import type { Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson } from "../support/people.ts";

useDatabase();

const nothing = rolesSeen([]);
const keep = (actor: Actor, caseNumber: number, label: string[], seen = nothing) =>
  keepRoles(
    actor,
    parse(KeepRoles, {
      caseNumber,
      label,
      description: label.map((name) => (name ? `${name}, van het plein` : "")),
      seen,
    }),
  );
const labels = async (...given: Parameters<typeof listRoles>) => (await listRoles(...given)).map(({ label }) => label);

describe("who is who in a case", () => {
  it("stands as its author ordered it, and is replaced as a whole", async () => {
    const [author, reader] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await keep(author, number, ["inwoner B", "", "wijkmanager"]);
    expect(await labels(reader, number)).toEqual(["inwoner B", "wijkmanager"]);
    await keep(author, number, ["wijkmanager"], rolesSeen(await listRoles(author, number)));
    expect(await labels(reader, number)).toEqual(["wijkmanager"]);
    await keep(author, number, ["wijkmanager"]); // the same again, also from an old page
    await expect(keep(author, number, ["iemand"])).rejects.toThrow(Conflict);
    await keep(author, number, [], rolesSeen(await listRoles(author, number)));
    expect(await labels(reader, number)).toEqual([]);
  });

  it("is for its author to write, also on a draft, and for nobody else", async () => {
    const [author, other] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await expect(keep(other, number, ["inwoner A"])).rejects.toThrow(Forbidden);
    const draft = await aCase(author, { intent: "draft" });
    await keep(author, draft.number, ["inwoner A"]);
    expect(await labels(author, draft.number)).toEqual(["inwoner A"]);
    await expect(keep(other, draft.number, ["inwoner A"])).rejects.toThrow(NotFound);
    expect(await labels(other, draft.number)).toEqual([]);
  });

  it("is read by whom the case is for, and never by visitors", async () => {
    const { id: circleId, facilitator } = await aCircle(await aPerson());
    const { number } = await aCase(facilitator, { audience: "circle", circleId });
    await keep(facilitator, number, ["inwoner A"]);
    expect(await labels(await aPerson(), number)).toEqual([]);
    expect(await labels(await aPerson({ role: "moderator" }), number)).toEqual(["inwoner A"]);
    const open = await aCase(facilitator, { audience: "public", title: "Openbaar" });
    await keep(facilitator, open.number, ["inwoner A"]);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: open.number, verdict: "publish", reason: "Mooi.", lastDecisionId: "" });
    expect(await labels(visitor, open.number)).toEqual([]);
  });

  it.each([
    [{ label: [""], description: ["woont aan het plein"] }, "label.0", "roleLabelMissing"],
    [{ label: ["inwoner A", "Inwoner a"], description: [] }, "label.1", "roleTwice"],
    [{ label: ["a".repeat(41)], description: [] }, "label.0", "tooLong"],
    [{ label: ["a"], description: ["a".repeat(201)] }, "description.0", "tooLong"],
    [{ label: Array.from({ length: 21 }, (_, at) => `inwoner ${at}`), description: [] }, "label", "rolesFull"],
  ])("wrong input %# is told where it stands", (given, field, message) => {
    let mistakes: unknown;
    try {
      parse(KeepRoles, { caseNumber: 1, seen: nothing, ...given });
    } catch (error) {
      mistakes = (error as Invalid).mistakes.map((mistake) => [mistake.field, mistake.message]);
    }
    expect(mistakes).toEqual([[field, message]]);
  });

  it("has the same ends in the database", async () => {
    const { number: caseNumber } = await aCase(await aPerson());
    const rows = [
      [{ caseNumber, position: 21, label: "a" }, "case_role_position"],
      [{ caseNumber, position: 1, label: "a".repeat(41) }, "case_role_label"],
      [{ caseNumber, position: 1, label: "a", description: "a".repeat(201) }, "case_role_description"],
    ] as const;
    for (const [row, name] of rows) {
      const refusal = await db
        .insert(caseRoles)
        .values(row)
        .then(() => undefined, constraintOf);
      expect(refusal).toBe(name);
    }
  });
});
