import { writeField } from "@/app/_ui/write-field";
import type { Content } from "./writing";

/** What belongs to the sending and not to the text. */
const aside = new Set([
  "number",
  "version",
  "submissionKey",
  "workingCopy",
  "intent",
  "reason",
  "quiet",
  "personalDataSeen",
  "sure",
]);
const lists = new Set(["practices", "participantsOnly"]);

/** The text of the form as it stands. Of a group: every ticked one. */
export function readForm(form: HTMLFormElement): Content {
  const data = new FormData(form);
  const content: Content = {};
  for (const name of new Set(data.keys())) {
    if (aside.has(name) || name.startsWith("$")) continue;
    content[name] = lists.has(name) ? data.getAll(name).map(String) : String(data.get(name));
  }
  return content;
}

/** Whether somebody typed in the form since it came from the server. */
export const isTyped = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (control) =>
      (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) &&
      control.type !== "hidden" &&
      !aside.has(control.name) &&
      control.value !== control.defaultValue,
  );

/** Puts a text into the form as if it had been typed and ticked. */
export function fillForm(form: HTMLFormElement, content: Content): void {
  fillPresent(form, content);
  // A choice may have brought new fields.
  requestAnimationFrame(() => fillPresent(form, content));
}

function fillPresent(form: HTMLFormElement, content: Content): void {
  for (const control of form.elements) {
    const name = (control as HTMLInputElement).name;
    if (!name || aside.has(name)) continue;
    const value = content[name] ?? (lists.has(name) ? [] : undefined);
    if (value !== undefined) fill(control, value);
  }
}

function fill(control: Element, value: string | string[]): void {
  if (control instanceof HTMLSelectElement) {
    if (control.value === value) return;
    control.value = String(value);
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (control instanceof HTMLTextAreaElement) {
    if (control.value !== value) writeField(control, String(value));
  } else if (control instanceof HTMLInputElement) {
    if (control.type === "checkbox" || control.type === "radio") {
      const wanted = Array.isArray(value) ? value.includes(control.value) : control.value === value;
      if (control.checked !== wanted && (wanted || control.type === "checkbox")) control.click();
    } else if (control.type !== "hidden" && control.value !== value) writeField(control, String(value));
  }
}

export const sameContent = (one: Content, other: Content): boolean => {
  const line = (content: Content) => JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return line(one) === line(other);
};
