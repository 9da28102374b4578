/**
 * Puts a text into a field as if it had been typed: whatever listens to the field (the draft, the guard, the editor that
 * stands in for it) hears of it. The one way for code to change what somebody is writing.
 */
export function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
