import { describe, expect, it } from "vitest";
import type { Caller } from "../support/api.ts";
import { anonymous, routeOf, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

describe("the language of a problem", () => {
  const tell = async (caller: Caller, language?: string) => {
    const answer = await caller.post("/casussen", {}, { "accept-language": language });
    const { title, errors = [] } = answer.body as { title: string; errors?: { naam: string; reden: string }[] };
    return [title, errors.find(({ naam }) => naam === "titel")?.reden];
  };

  it.each([undefined, "", "nl", "nl-NL,en;q=0.9", "de", "*", "enigszins", "\u00e9\u00e9n"])(
    "is Dutch for %j",
    async (language) => {
      expect(await tell(anonymous, language)).toEqual(["Log eerst in", undefined]);
      expect(await tell(await signedIn(await aPerson()), language)).toEqual([
        "Deze vraag klopt niet",
        "Vul een titel in.",
      ]);
    },
  );

  it.each(["en", "en-GB,nl;q=0.5", "EN", " en"])(
    "is English for who prefers it: %j; the names of fields stay Dutch",
    async (language) => {
      const [title, reason] = await tell(await signedIn(await aPerson()), language);
      expect([title, reason]).not.toEqual(["Deze vraag klopt niet", "Vul een titel in."]);
      expect(reason).toMatch(/title/i);
    },
  );
});

describe("an address the API does not know", () => {
  it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])(
    "is a 404 in the form of every problem, for %s",
    async (method) => {
      const rest = (await routeOf("/{...pad}")) as unknown as Record<string, () => Response>;
      const answer = rest[method]!();
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
      expect(await answer.json()).toEqual({ status: 404, title: "Dit bestaat niet" });
    },
  );
});
