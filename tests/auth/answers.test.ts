import { DrizzleQueryError, sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { answerTo } from "#lib/auth/action";
import { Conflict, Forbidden, Invalid, NotFound, Refused, SignInNeeded, TooFast, Unavailable } from "#lib/core/errors";
import { log } from "#lib/core/log";
import nl from "#messages/nl" with { type: "json" };
import { withRequest } from "#lib/core/request-context";
import { useDatabase } from "../support/database.ts";

useDatabase();

const inRequest = <T>(work: () => T) => withRequest({ id: "ab12cd", ip: "127.0.0.1", unavailable: false }, work);

describe("what a verb throws", () => {
  it.each([
    ["signIn", new SignInNeeded()],
    ["notFound", new NotFound()],
    ["forbidden", new Forbidden()],
    ["unavailable", new Unavailable("gone")],
    ["linkUsed", new Refused("linkUsed")],
    ["verdictDoesNotFit", new Refused("verdictDoesNotFit")],
    ["changedMeanwhile", new Conflict("changedMeanwhile")],
    ["sentAlready", new Conflict("sentAlready")],
  ] as const)("becomes the sentence for %s", (code, error) => {
    expect(answerTo(error, "nl")).toEqual({ status: "refused", code, message: nl.refusals[code] });
  });

  it("too fast says how long to wait, also for one second", () => {
    expect(answerTo(new TooFast(12), "nl").status).toBe("refused");
    expect(answerTo(new TooFast(12), "nl")).toMatchObject({
      code: "tooFast",
      message: expect.stringContaining("12 seconden"),
    });
    expect(answerTo(new TooFast(1), "nl")).toMatchObject({ message: expect.stringContaining("1 seconde ") });
    expect(answerTo(new TooFast(12), "en")).toMatchObject({ message: expect.stringContaining("12 seconds") });
  });

  it("a conflict says who was first and when, in Dutch time", () => {
    const at = new Date("2026-11-24T13:05:00Z");
    expect(answerTo(new Conflict("decidedAlready", "Noor Haverkate", at), "nl")).toMatchObject({
      code: "decidedAlready",
      message: expect.stringMatching(/^Noor Haverkate heeft hier al over besloten, op 24 november 2026 om 14:05 uur\./),
    });
  });

  it("wrong input gives every mistake at once, by field, with its numbers", () => {
    const mistakes = [
      { field: "title", message: "titleMissing" },
      { field: "tip", message: "tooLong", values: { maximum: 2_000, length: 2_345, excess: 345 } },
    ];
    expect(answerTo(new Invalid(mistakes), "nl")).toEqual({
      status: "invalid",
      mistakes: [
        { field: "title", message: "Vul een titel in." },
        {
          field: "tip",
          message: "De tekst is te lang. Gebruik maximaal 2.000 tekens. Je hebt er nu 2.345: 345 te veel.",
        },
      ],
    });
  });

  it("is recognised through the wrapping that the query builder puts around it", () => {
    const wrapped = new DrizzleQueryError("select 1", [], new Unavailable("gone"));
    expect(answerTo(wrapped, "nl")).toMatchObject({ code: "unavailable" });
  });
});

describe("a fault nobody expected", () => {
  it("becomes a code, which is also in the log, and nothing else", async () => {
    const written = vi.spyOn(log, "error").mockImplementation(() => {});
    const fault = new Error("relation geheim does not exist");
    const answer = inRequest(() => answerTo(fault, "nl"));
    expect(answer).toMatchObject({ status: "refused", code: "fault", message: expect.stringContaining("ab12cd") });
    expect(JSON.stringify(answer)).not.toContain("geheim");
    expect(written).toHaveBeenCalledExactlyOnceWith({ kind: "fault", fault: expect.stringContaining("Error ") });
    expect(JSON.stringify(written.mock.calls)).not.toContain("geheim");
    written.mockRestore();
  });

  it("of the database keeps the texts that were being saved out of the answer and the log", async () => {
    const written = vi.spyOn(log, "error").mockImplementation(() => {});
    const fault = await db.execute(sql`select ${"een geheim verhaal"}::int`).catch((error: unknown) => error);
    expect(JSON.stringify(answerTo(fault, "nl"))).not.toContain("geheim");
    expect(JSON.stringify(written.mock.calls)).not.toContain("geheim");
    written.mockRestore();
  });

  it("can be anything that was thrown, and a code is there without a request too", () => {
    const written = vi.spyOn(log, "error").mockImplementation(() => {});
    for (const thrown of [undefined, null, "tekst", 7, {}]) {
      expect(answerTo(thrown, "nl")).toMatchObject({ code: "fault", message: expect.stringContaining("onbekend") });
    }
    written.mockRestore();
  });
});
