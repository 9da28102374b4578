import { describe, expect, it } from "vitest";
import { seal, unseal } from "#lib/core/sealed";

describe("what is sealed", () => {
  it("comes back as it was, whatever it was", () => {
    for (const text of ["", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "é🌱\n", "x".repeat(10_000)])
      expect(unseal(seal(text))).toBe(text);
  });

  it("shows nothing of the text, and is another value each time", () => {
    const [one, other] = [seal("geheim"), seal("geheim")];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.slice(3), "base64url").toString("latin1")).not.toContain("geheim");
  });

  it("does not open when one sign was changed, cut off or never sealed", () => {
    const sealed = seal("geheim");
    const changed = sealed.slice(0, -3) + (sealed.at(-3) === "A" ? "B" : "A") + sealed.slice(-2);
    for (const wrong of [changed, sealed.slice(0, -4), sealed.slice(1), "", "s1.", "geheim"])
      expect(() => unseal(wrong), wrong).toThrow();
  });
});
