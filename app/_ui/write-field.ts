const BY_CODE = "insertReplacementText";

/** Whether code wrote in the field just now, and nobody typed. */
export const isByCode = (event: Event): boolean =>
  !event.isTrusted && event instanceof InputEvent && event.inputType === BY_CODE;

/**
 * Puts a text into a field as if it had been typed: whatever listens to the field (the draft, the guard, the editor that
 * stands in for it, React) hears of it. The one way for code to change what somebody is writing.
 */
export function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  // Past React's own `value` on the element, by which it would take this for a text it already knows.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: BY_CODE }));
}
