/**
 * Puts a text into a field as if it had been typed: whatever listens to the field (the draft, the guard, the editor that
 * stands in for it, React) hears of it. The one way for code to change what somebody is writing.
 */
export function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  // Past React's own `value` on the element, by which it would take this for a text it already knows.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
