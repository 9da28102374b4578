import fc from "fast-check";

/** Any sign there is, control signs and halves of pairs included. */
export const anySign = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** A short text of such signs, now and then with one of `often` in it. */
export const textWith = (often: readonly string[], maxLength = 30) =>
  fc.array(fc.oneof(fc.constantFrom(...often), anySign), { maxLength }).map((parts) => parts.join(""));
