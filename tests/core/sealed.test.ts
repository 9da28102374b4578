import { describe, expect, it } from "vitest";
import { keyedHash, seal, unseal } from "#lib/core/sealed";

describe("a sealed secret", () => {
  it("opens for the same purpose and owner, and says nothing of itself", () => {
    const sealed = seal("JBSWY3DPEHPK3PXP", "code-app", "noor");
    expect(unseal(sealed, "code-app", "noor")).toBe("JBSWY3DPEHPK3PXP");
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("JBSWY3DP");
  });

  it("is another each time", () => {
    expect(seal("geheim", "code-app", "noor")).not.toBe(seal("geheim", "code-app", "noor"));
  });

  it("does not open for another purpose or owner", () => {
    const sealed = seal("geheim", "code-app", "noor");
    expect(unseal(sealed, "client-secret", "noor")).toBeUndefined();
    expect(unseal(sealed, "code-app", "piet")).toBeUndefined();
  });

  it("does not open when one bit of it changed, was cut off, or came from elsewhere", () => {
    const sealed = Buffer.from(seal("geheim", "code-app", "noor"), "base64url");
    for (let at = 0; at < sealed.length; at += 1) {
      const bent = Buffer.from(sealed);
      bent[at]! ^= 1;
      expect(unseal(bent.toString("base64url"), "code-app", "noor"), `byte ${at}`).toBeUndefined();
      expect(unseal(sealed.subarray(0, at).toString("base64url"), "code-app", "noor"), `first ${at}`).toBeUndefined();
    }
    for (const strange of ["", "geheim", "A".repeat(400)]) expect(unseal(strange, "code-app", "noor")).toBeUndefined();
  });

  it("may hold nothing, and more than a line", () => {
    for (const text of ["", "ë €\n".repeat(10_000)]) expect(unseal(seal(text, "x", "y"), "x", "y")).toBe(text);
  });
});

it("a keyed fingerprint is the same each time, and another for another purpose", () => {
  expect(keyedHash("abc", "x")).toBe(keyedHash("abc", "x"));
  expect(keyedHash("abc", "x")).not.toBe(keyedHash("abc", "y"));
  expect(keyedHash("abc", "x")).toMatch(/^[0-9a-f]{64}$/);
});
