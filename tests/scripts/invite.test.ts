import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, organisations, participants } from "#db/schema";
import { useDatabase } from "../support/database.ts";

useDatabase();

/** The work of `npm run invite` in a process of its own, as from the command line. */
async function invite(invitation: Record<string, string>) {
  const child = spawn(process.execPath, ["--conditions=react-server", "scripts/setup/invite.ts"], {
    env: { ...process.env, LEERKRING_INVITATION: JSON.stringify(invitation) },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
}

const anna = { email: "Anna@Breda.example", name: "Anna de Vries", organisation: "breda", role: "administrator" };

describe("inviting from the command line", () => {
  it("makes the first administrator, and the organisation with what is known of it", async () => {
    expect(await invite(anna)).toMatchObject({ code: 0, said: expect.stringContaining("Anna de Vries (Breda)") });
    const [row] = await db
      .select({
        email: participants.email,
        role: participants.role,
        slug: organisations.slug,
        code: organisations.code,
        inhabitants: organisations.inhabitants,
        urbanity: organisations.urbanity,
      })
      .from(participants)
      .innerJoin(organisations, eq(organisations.id, participants.organisationId));
    expect(row).toEqual({
      email: "anna@breda.example",
      role: "administrator",
      slug: "breda",
      code: "GM0758",
      inhabitants: 188_000,
      urbanity: 2,
    });
    const lines = await db.select({ action: auditEntries.action, actorId: auditEntries.actorId }).from(auditEntries);
    expect(lines).toEqual([
      { action: "organisation.added", actorId: null },
      { action: "participant.invited", actorId: null },
    ]);
  });

  it("puts a colleague in the same organisation, and a new municipality beside it", async () => {
    expect((await invite({ ...anna, email: "bo@breda.example", organisation: "Breda" })).code).toBe(0);
    const zutphen = { organisation: "Zutphen", inhabitants: "48000", urbanity: "3" };
    expect((await invite({ ...anna, email: "cas@zutphen.example", ...zutphen })).code).toBe(0);
    const rows = await db
      .select({ name: organisations.name, inhabitants: organisations.inhabitants, urbanity: organisations.urbanity })
      .from(organisations)
      .orderBy(organisations.name);
    expect(rows).toEqual([
      { name: "Breda", inhabitants: 188_000, urbanity: 2 },
      { name: "Zutphen", inhabitants: 48_000, urbanity: 3 },
    ]);
  });

  it.each([
    [{ ...anna, email: "bo@breda.example" }, "Dit e-mailadres is al uitgenodigd."],
    [{ ...anna, email: "geen adres", organisation: "Nergens" }, "Vul een e-mailadres in"],
    [{ ...anna, email: "d@x.example", role: "koning", organisation: "Nergens" }, "role: "],
    [{ ...anna, email: "d@x.example", organisation: "" }, "name: "],
    [{ ...anna, email: "d@x.example", organisation: "Nergens", code: "1" }, "code: "],
    [{ ...anna, email: "d@x.example", organisation: "Nergens", urbanity: "6" }, "urbanity: "],
  ])("says what is wrong, and changes nothing (%#)", async (wrong, words) => {
    const before = [await db.$count(participants), await db.$count(organisations)];
    expect(await invite(wrong)).toMatchObject({ code: 1, said: expect.stringContaining(words) });
    expect([await db.$count(participants), await db.$count(organisations)]).toEqual(before);
  });
});
